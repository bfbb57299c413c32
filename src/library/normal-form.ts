import { MASKED_CELL } from '../companion/mask/cells.ts';
import { mask } from '../companion/mask/mask.ts';
import type { NameKinds } from '../companion/mask/names.ts';
import type { Slot, Slots } from '../companion/slots.ts';
import { withSlotNames } from './template.ts';
import { FILLERS, SPELLINGS, SYNONYMS } from './words.ts';

/** An order in words that all its phrasings share as far as possible; marks and connecting words still in it. */
export interface ReadOrder {
  readonly words: readonly string[];
  readonly slots: Slots;
}

const MOST_PHRASE_WORDS = Math.max(...[...SYNONYMS.keys()].map((phrase) => phrase.split(' ').length));
const HEADED = /^(up|down|left|right)$/;
const COUNTED = /^(step|turn|time|times)$/;

/** Reads what a person wrote: names, numbers and spoken texts become slots, words their plain forms. */
export function readOrder(order: string, names: NameKinds): ReadOrder {
  const { text, slots } = mask(order, names);
  // A cell, however it was written, as entries write it.
  const words = text.replace(MASKED_CELL, 'row $1 column $2').split(' ');
  return withOnes(plainWords(words), slots);
}

/** Reads an order as an entry gives it, slots and all. */
export function readPattern(template: string): readonly string[] {
  const words = withSlotNames(template).match(/[IMNTP][1-9]s?\b|[a-z]+(?:'[a-z]+)*|[,.?:]/gi) ?? [];
  const lower = words.map((word) => (isSlotWord(word) ? word : word.toLowerCase().replaceAll("'", '')));
  return essence(plainWords(lower));
}

/** Without the words that change nothing, and without echoes ("stop stop stop"). */
export function essence(words: readonly string[]): readonly string[] {
  return words
    .filter((word) => !FILLERS.has(word))
    .filter((word, at, all) => word !== all[at - 1] || isSlotWord(word));
}

/** Whether a word is a slot, perhaps in the plural: `I1`, `M2s`. */
export function isSlotWord(word: string): boolean {
  return /^[IMNTP][1-9]s?$/.test(word);
}

function plainWords(words: readonly string[]): string[] {
  const spelt = words.flatMap((word) => SPELLINGS.get(word) ?? [word]);
  const plain: string[] = [];
  for (let at = 0; at < spelt.length; ) {
    const phrase = phraseAt(spelt, at);
    plain.push(...(phrase?.reading ?? spelt.slice(at, at + 1)));
    at += phrase?.length ?? 1;
  }
  return plain;
}

function phraseAt(
  words: readonly string[],
  at: number,
): { reading: readonly string[]; length: number } | null {
  for (let length = MOST_PHRASE_WORDS; length > 1; length--) {
    const reading = SYNONYMS.get(words.slice(at, at + length).join(' '));
    if (reading !== undefined && at + length <= words.length) return { reading, length };
  }
  return null;
}

/** "one step", "a turn", "left twice": a number like any other. */
function withOnes(words: readonly string[], slots: Slots): ReadOrder {
  const values = new Map<Slot, string>(slots);
  const read = words.map((word, at) => {
    if (/^(one|a|single)$/.test(word) && COUNTED.test(words[at + 1] ?? '')) return numberSlot('1', values);
    if (/^(once|twice)$/.test(word) && HEADED.test(words[at - 1] ?? ''))
      return numberSlot(word === 'once' ? '1' : '2', values);
    return word;
  });
  return { words: read, slots: values };
}

/** The slot of a number: the one that has it already, or else a new one, which is added to the values. */
export function numberSlot(value: string, values: Map<Slot, string>): Slot {
  const numbers = [...values.keys()].filter((slot) => slot.startsWith('N'));
  const slot: Slot = numbers.find((one) => values.get(one) === value) ?? `N${numbers.length + 1}`;
  values.set(slot, value);
  return slot;
}
