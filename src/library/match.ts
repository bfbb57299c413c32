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

interface Pattern {
  readonly entry: Entry;
  readonly words: readonly string[];
  readonly weight: number;
}

/** Tuned with training/check-library.ts (docs/LIBRARY.md). */
const SURE = 0.9;
/** The weight of a slot, in weights of a word that only one pattern has. */
const SLOT_WEIGHT = 0.7;

/** Compares orders with those of the entries, word by word; the same order and entries give the same answer. */
export function createMatcher(entries: readonly Entry[]): Matcher {
  const weigh = weigher(entries);
  const patterns = entries.flatMap((entry) =>
    entry.orders.map((order): Pattern => {
      const words = readPattern(order);
      return { entry, words, weight: total(words, weigh) };
    }),
  );

  /** The best match of each entry, of those patterns that can reach a score. */
  function matches(said: readonly string[], slots: Slots, least: number): readonly Match[] {
    const words = essence(said);
    const weight = total(words, weigh);
    const bag = new Set(words.map(kindOf));
    const best = new Map<Entry, Match>();
    for (const pattern of patterns) {
      const shared = total(
        pattern.words.filter((word) => bag.has(kindOf(word))),
        weigh,
      );
      if (2 * Math.min(shared, weight) < least * (pattern.weight + weight)) continue;
      const match = compare(pattern, words, weight, slots, weigh);
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

/** Slots of one kind and number are alike. */
function kindOf(word: string): string {
  return isSlotWord(word) ? word.replace(/[1-9]/, '') : word;
}

/** Words that few entries have weigh more, and those that none has the most (inverse document frequency). */
function weigher(entries: readonly Entry[]): (word: string) => number {
  const documents = entries.map(({ orders }) => new Set(orders.flatMap(readPattern)));
  const most = Math.log(1 + documents.length);
  const weights = new Map<string, number>();
  for (const word of new Set(documents.flatMap((words) => [...words]))) {
    const count = documents.filter((words) => words.has(word)).length;
    weights.set(word, Math.log(1 + documents.length / count) / most);
  }
  return (word) => (isSlotWord(word) ? SLOT_WEIGHT : (weights.get(word) ?? 1));
}

function total(words: readonly string[], weigh: (word: string) => number): number {
  return words.reduce((sum, word) => sum + weigh(word), 0);
}

/** What two rows of words have in common, in the same sequence, by weight: 1 where they are the same. */
function compare(
  { entry, words: wanted, weight: wantedWeight }: Pattern,
  words: readonly string[],
  weight: number,
  values: Slots,
  weigh: (word: string) => number,
): Match {
  const pairs = alignment(wanted, words, weigh);
  const slots = new Map<Slot, string>();
  let consistent = true;
  for (const [i, j] of pairs) {
    const slot = slotIn(wanted[i] ?? '');
    const value = values.get(slotIn(words[j] ?? '') ?? 'I1');
    if (slot === null || value === undefined) continue;
    if (slots.has(slot) && slots.get(slot) !== value) consistent = false;
    slots.set(slot, value);
  }
  const common = pairs.reduce((sum, [i]) => sum + weigh(wanted[i] ?? ''), 0);
  const score = wantedWeight + weight === 0 ? 0 : (2 * common) / (wantedWeight + weight);
  const paired = { wanted: new Set(pairs.map(([i]) => i)), said: new Set(pairs.map(([, j]) => j)) };
  const left = [
    ...wanted.filter((_, i) => !paired.wanted.has(i)),
    ...words.filter((_, j) => !paired.said.has(j)),
  ];
  const matters = left.some((word) => isSlotWord(word) || WEIGHTY.has(word));
  return { entry, slots, score, sure: consistent && !matters && score >= SURE };
}

/** Pairs of places of the heaviest common subsequence. */
function alignment(
  a: readonly string[],
  b: readonly string[],
  weigh: (word: string) => number,
): (readonly [number, number])[] {
  const table: number[][] = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const both = alike(a[i], b[j]) ? at(i + 1, j + 1) + weigh(a[i] ?? '') : 0;
      const row = table[i];
      if (row !== undefined) row[j] = Math.max(both, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (alike(a[i], b[j]) && at(i, j) === at(i + 1, j + 1) + weigh(a[i] ?? '')) pairs.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

/** The same word, or slots of one kind and number ("the bats" is not "a bat"). */
function alike(a = '', b = ''): boolean {
  return kindOf(a) === kindOf(b);
}

function slotIn(word: string): Slot | null {
  return isSlotWord(word) ? (word.replace(/s$/, '') as Slot) : null;
}
