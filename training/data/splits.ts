import { createHash } from 'node:crypto';

/** Authors of whom nothing is trained on. */
export const HELD_OUT_AUTHORS: readonly string[] = ['heldout-first', 'heldout-second'];

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
