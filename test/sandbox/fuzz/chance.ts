import { randomOf, seedRandom } from '../../../src/game/model/rng.ts';

/** Choices that a seed decides, the same ones everywhere. */
export interface Chance {
  /** A whole number in [0, bound). */
  below(bound: number): number;
  /** True in so many of a hundred cases. */
  percent(chance: number): boolean;
  pick<Choice>(choices: readonly Choice[]): Choice;
}

export function chanceOf(seed: string): Chance {
  const random = randomOf({ random: seedRandom(seed) });
  const below = (bound: number) => Math.floor(random.next() * bound);
  return {
    below,
    percent: (chance) => below(100) < chance,
    pick: (choices) => choices[below(choices.length)] as (typeof choices)[number],
  };
}
