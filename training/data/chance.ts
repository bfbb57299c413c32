import { type RandomState, randomOf, seedRandom } from '../../src/game/model/rng.ts';

/** Random choices from a seed: the same seed, the same data. */
export class Chance {
  random: RandomState;

  constructor(seed: string) {
    this.random = seedRandom(seed);
  }

  /** True with a probability from 0 to 1. */
  happens(probability: number): boolean {
    return randomOf(this).next() < probability;
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + randomOf(this).below(most - least + 1);
  }

  /** @throws Error where there is nothing to choose from. */
  pick<One>(all: readonly One[]): One {
    const chosen = all[randomOf(this).below(all.length)];
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  }

  /** One of them, each as likely as its weight says. */
  weighted<One>(all: ReadonlyArray<readonly [weight: number, one: One]>): One {
    let left = randomOf(this).next() * all.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, one] of all) {
      left -= weight;
      if (left < 0) return one;
    }
    return this.pick(all)[1];
  }
}
