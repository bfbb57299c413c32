import type { FixedProgram } from './fixed-programs.ts';

/** Words that change nothing about what is wanted. */
const FILLERS = new Set(
  'please the a an and then now hey can could would will you i want to just my companion'.split(' '),
);

/** What a refusal names; all that is understood would not fit. */
const EXAMPLES = ['follow', 'get-item', 'hunt-bat', 'explore', 'stay', 'count-monsters'];

/** The words that matter, in lower case; punctuation and fillers go. */
function wordsOf(order: string): string {
  const words = order.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !FILLERS.has(word)).join(' ');
}

/** The program that fulfils an order, said more or less as in its header; undefined where none does. */
export function matchOrder(order: string, programs: readonly FixedProgram[]): FixedProgram | undefined {
  const wanted = wordsOf(order);
  if (wanted === '') return undefined;
  return programs.find(({ orders }) => orders.some((known) => wordsOf(known) === wanted));
}

/** What to say to somebody whose order matches nothing. */
export function refusalFor(programs: readonly FixedProgram[]): string {
  const known = EXAMPLES.flatMap((id) => programs.find((program) => program.id === id)?.orders[0] ?? []);
  return `I understand only these orders and others like them: ${known.map((order) => `"${order}"`).join(', ')}.`;
}
