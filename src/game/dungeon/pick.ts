import type { Random } from '../model/rng.ts';

/** One of them, each equally likely. */
export function pick<Choice>(choices: readonly Choice[], random: Random): Choice {
  const choice = choices[choices.length > 0 ? random.below(choices.length) : 0];
  if (choice === undefined) throw new Error('There is nothing to pick from');
  return choice;
}
