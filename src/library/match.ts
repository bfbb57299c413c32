import type { NameKinds } from '../companion/mask/names.ts';
import type { Slot, Slots } from '../companion/slots.ts';
import type { Entry } from './entry.ts';
import { essence, isSlotWord, readOrder, readPattern } from './normal-form.ts';
import { WEIGHTY } from './words.ts';

/** An entry that an order may mean. */
export interface Match {
  readonly entry: Entry;
  /** The values of the entry's slots, as far as the order gives them. */
  readonly slots: Slots;
  /** How well they fit, from 0 to 1. */
  readonly score: number;
  /** It scores high enough, and nothing that matters was left over on either side. */
  readonly sure: boolean;
}

export interface Matcher {
  /** The entry that some words (see `readOrder`) surely mean; null where it is not sure. */
  sure(words: readonly string[], slots: Slots): Match | null;
  /** The entries most like an order, the best first; each entry once. */
  rank(order: string, names: NameKinds): readonly Match[];
}

/** Words and what they count for in a comparison. */
interface Row {
  readonly words: readonly string[];
  /** Of each word, what makes it alike another: slots of one kind and number are ("the bats" is not "a bat"). */
  readonly kinds: readonly string[];
  /** Of each word. */
  readonly weights: readonly number[];
  /** Of all words. */
  readonly weight: number;
}

interface Pattern extends Row {
  readonly entry: Entry;
}

/** Tuned with training/check-library.ts (docs/LIBRARY.md). */
const SURE = 0.9;
/** The weight of a slot, in weights of a word that only one pattern has. */
const SLOT_WEIGHT = 0.7;

/** Compares orders with those of the entries, word by word; the same order and entries give the same answer. */
export function createMatcher(entries: readonly Entry[]): Matcher {
  const rowOf = rowReader(entries);
  const patterns = entries.flatMap((entry) =>
    entry.orders.map((order): Pattern => ({ entry, ...rowOf(readPattern(order)) })),
  );

  /** The best match of each entry, of those patterns that can reach a score. */
  function matches(said: readonly string[], slots: Slots, least: number): readonly Match[] {
    const row = rowOf(essence(said));
    const bag = new Set(row.kinds);
    const best = new Map<Entry, Match>();
    for (const pattern of patterns) {
      if (2 * Math.min(sharedWith(pattern, bag), row.weight) < least * (pattern.weight + row.weight))
        continue;
      const match = compare(pattern, row, slots);
      const known = best.get(pattern.entry);
      if (known === undefined || match.score > known.score) best.set(pattern.entry, match);
    }
    return [...best.values()].sort((a, b) => b.score - a.score);
  }

  return {
    sure(words, slots) {
      const [first, second] = matches(words, slots, SURE).filter((match) => match.sure);
      return first === undefined || second?.score === first.score ? null : first;
    },
    rank(order, names) {
      const { words, slots } = readOrder(order, names);
      return matches(words, slots, 0);
    },
  };
}

/** Reads words; those that few entries have weigh more, and those that none has the most (inverse document frequency). */
function rowReader(entries: readonly Entry[]): (words: readonly string[]) => Row {
  const documents = entries.map(({ orders }) => new Set(orders.flatMap(readPattern)));
  const most = Math.log(1 + documents.length);
  const known = new Map<string, number>();
  for (const word of new Set(documents.flatMap((words) => [...words]))) {
    const count = documents.filter((words) => words.has(word)).length;
    known.set(word, Math.log(1 + documents.length / count) / most);
  }
  return (words) => {
    const weights = words.map((word) => (isSlotWord(word) ? SLOT_WEIGHT : (known.get(word) ?? 1)));
    const kinds = words.map((word) => (isSlotWord(word) ? word.replace(/[1-9]/, '') : word));
    return { words, kinds, weights, weight: weights.reduce((sum, weight) => sum + weight, 0) };
  };
}

/** The weight of those words of a row that have an equal in a bag. */
function sharedWith({ kinds, weights }: Row, bag: ReadonlySet<string>): number {
  let shared = 0;
  for (const [index, kind] of kinds.entries()) if (bag.has(kind)) shared += weights[index] ?? 0;
  return shared;
}

/** What two rows of words have in common, in the same sequence, by weight: 1 where they are the same. */
function compare(pattern: Pattern, row: Row, values: Slots): Match {
  const { entry, words: wanted, weights } = pattern;
  const { words } = row;
  const pairs = alignment(pattern, row);
  const slots = new Map<Slot, string>();
  let consistent = true;
  for (const [i, j] of pairs) {
    const slot = slotIn(wanted[i] ?? '');
    const value = values.get(slotIn(words[j] ?? '') ?? 'I1');
    if (slot === null || value === undefined) continue;
    if (slots.has(slot) && slots.get(slot) !== value) consistent = false;
    slots.set(slot, value);
  }
  const common = pairs.reduce((sum, [i]) => sum + (weights[i] ?? 0), 0);
  const both = pattern.weight + row.weight;
  const score = both === 0 ? 0 : (2 * common) / both;
  const paired = { wanted: new Set(pairs.map(([i]) => i)), said: new Set(pairs.map(([, j]) => j)) };
  const left = [
    ...wanted.filter((_, i) => !paired.wanted.has(i)),
    ...words.filter((_, j) => !paired.said.has(j)),
  ];
  const matters = left.some((word) => isSlotWord(word) || WEIGHTY.has(word));
  return { entry, slots, score, sure: consistent && !matters && score >= SURE };
}

/** Pairs of places of the heaviest common subsequence. */
function alignment({ kinds: a, weights }: Row, { kinds: b }: Row): (readonly [number, number])[] {
  const table: number[][] = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const both = a[i] === b[j] ? at(i + 1, j + 1) + (weights[i] ?? 0) : 0;
      const row = table[i];
      if (row !== undefined) row[j] = Math.max(both, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j] && at(i, j) === at(i + 1, j + 1) + (weights[i] ?? 0)) pairs.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

function slotIn(word: string): Slot | null {
  return isSlotWord(word) ? (word.replace(/s$/, '') as Slot) : null;
}
