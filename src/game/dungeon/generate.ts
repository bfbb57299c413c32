import { type Random, randomOf, seedRandom } from '../model/rng.ts';
import { carve, MAP_MAKERS, type MapMaker } from './carve.ts';
import { type Difficulty, difficultyAt } from './difficulty.ts';
import { isFair } from './fairness.ts';
import { floorCells, mendDeadEnds } from './mend.ts';
import { pick } from './pick.ts';
import { type Population, populate } from './populate.ts';
import { stepsFrom } from './walking.ts';

// Nearly all seeds take the first or second attempt (test/game/dungeon/generate.test.ts counts them).
const MOST_ATTEMPTS = 100;

// Less floor than this is a few closets in solid rock.
const LEAST_FLOOR_SHARE = 0.25;

const MAKERS = Object.keys(MAP_MAKERS) as MapMaker[];

export interface GeneratedLevel extends Population {
  readonly rows: readonly string[];
  /** How many layouts were drawn until one was good. */
  readonly attempts: number;
}

/**
 * The level that a campaign's seed and a depth (1 and up) name: connected, closed, with all that winning
 * takes; the same for the same arguments, always. An attempt that does not turn out well is followed by
 * one from the next sub-seed.
 */
export function generateLevel(seed: string, depth: number): GeneratedLevel {
  const difficulty = difficultyAt(depth);
  for (let attempts = 1; attempts <= MOST_ATTEMPTS; attempts++) {
    const random = randomOf({ random: seedRandom(`${seed}/${depth}/${attempts}`) });
    const rows = layOut(difficulty, random);
    const population = isConnected(rows) ? populate(rows, depth, difficulty, random) : null;
    if (population !== null && isFair(rows, population)) return { rows, ...population, attempts };
  }
  throw new Error(`No level could be generated from seed "${seed}" at depth ${depth}; choose another seed.`);
}

function layOut(difficulty: Difficulty, random: Random): string[] {
  return mendDeadEnds(carve(pick(MAKERS, random), difficulty, random), random);
}

function isConnected(rows: readonly string[]): boolean {
  const cells = floorCells(rows);
  const [first] = cells;
  if (first === undefined || cells.length < LEAST_FLOOR_SHARE * rows.join('').length) return false;
  const steps = stepsFrom(rows, first);
  return cells.every((cell) => Number.isFinite(steps(cell)));
}
