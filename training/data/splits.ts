import { createHash } from 'node:crypto';
import { editDistance } from '../../src/sandbox/api/suggest.ts';
import type { Row } from '../rows.ts';
import { ITEM_NAMES, MONSTER_NAMES } from './vocabulary.ts';

/** Authors of whom nothing is trained on. */
export const HELD_OUT_AUTHORS: readonly string[] = ['heldout-first', 'heldout-second', 'everyday'];

/** Of the other authors' phrasings, and of the pairs of verbs that chains are combined of, one in so many is held out. */
const ONE_IN = 25;

/** Whether a phrasing, or a pair of verbs, is held out; by its text alone, so that it stays so as data grows. */
export function isHeldOut(text: string): boolean {
  const first = createHash('sha256').update(text).digest().readUInt32BE(0);
  return first % ONE_IN === 0;
}

/** Neighbouring verbs of a plan, two by two. */
export function verbPairs(plan: string): string[] {
  const verbs = plan.split(' ; ').map((step) => step.replace(/^safe /, '').split(' ')[0] ?? '');
  return verbs.slice(1).map((verb, index) => `${verbs[index]} ${verb}`);
}

/** Everybody says "where are you": an order of so few words says nothing about who saw whose. */
const EVERYBODYS_WORDS = 4;
/** One letter in so many may differ in what counts as the same order. */
const LETTERS_A_DIFFERENCE = 20;

/**
 * What is measured with, and what is trained on: nothing that is, but for a letter, an order of a held-out author or
 * of a suite.
 */
export function splitRows(
  authors: ReadonlyMap<string, readonly Row[]>,
  suites: readonly string[],
): {
  readonly trained: readonly Row[];
  readonly heldOutAuthors: readonly Row[];
  readonly heldOutPhrasings: readonly Row[];
} {
  const heldOutAuthors = HELD_OUT_AUTHORS.flatMap((author) => authors.get(author) ?? []);
  const own = [...authors]
    .filter(([author]) => !HELD_OUT_AUTHORS.includes(author))
    .flatMap(([, rows]) => rows);
  const held = [...heldOutAuthors.map(({ order }) => order), ...suites].map(withoutValues);
  return {
    trained: own.filter(({ order }) => !isHeldOut(order) && !isLeak(withoutValues(order), held)),
    heldOutAuthors,
    heldOutPhrasings: own.filter(({ order }) => isHeldOut(order)),
  };
}

/** An order in which all items, monsters and numbers are alike, as they are to the model. */
export function withoutValues(order: string): string {
  return order
    .toLowerCase()
    .replace(/<(item|monster|n|text|player)\d?>/g, '<$1>')
    .replace(VALUES, (value) => (/\d/.test(value) ? '<n>' : isItem(value) ? '<item>' : '<monster>'));
}

const VALUES = new RegExp(`\\b(\\d+|(${[...ITEM_NAMES, ...MONSTER_NAMES].join('|')})(?=s?\\b))`, 'g');

function isItem(name: string): boolean {
  return ITEM_NAMES.includes(name);
}

/** Whether an order is nearly one of those held out. */
export function isLeak(order: string, held: readonly string[]): boolean {
  const words = order.split(' ');
  if (words.length <= EVERYBODYS_WORDS) return false;
  const room = Math.max(1, Math.floor(order.length / LETTERS_A_DIFFERENCE));
  return held.some(
    (other) =>
      Math.abs(other.length - order.length) <= room &&
      // So few letters are in so many words at most; looking for whole words is quicker than comparing letters.
      words.filter((word) => other.includes(word)).length >= words.length - room - 1 &&
      editDistance(other, order) <= room,
  );
}
