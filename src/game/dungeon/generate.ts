import { randomOf, seedRandom } from '../model/rng.ts';
import { carve, MAP_MAKERS, type MapMaker } from './carve.ts';
import { difficultyAt } from './difficulty.ts';
import { isFair } from './fairness.ts';
import { mendChokes } from './mend.ts';
import { pick } from './pick.ts';
import { type Population, populate } from './populate.ts';
import { floorCells, stepsFrom } from './walking.ts';

// Few levels take more than two.
const MOST_ATTEMPTS = 100;

// Less floor than this is a few closets in solid rock.
const LEAST_FLOOR_SHARE = 0.33;

const MAKERS = Object.keys(MAP_MAKERS) as MapMaker[];

export interface GeneratedLevel extends Population {
  readonly rows: readonly string[];
}

/**
 * The level that a campaign's seed and a depth (1 and up) name: connected, closed, with all that winning
 * takes; the same for the same arguments, always. An attempt that does not turn out well is followed by
 * one from the next sub-seed.
 */
export function generateLevel(seed: string, depth: number): GeneratedLevel {
  const difficulty = difficultyAt(depth);
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const random = randomOf({ random: seedRandom(`${seed}/${depth}/${attempt}`) });
    const carved = carve(pick(MAKERS, random), difficulty, random);
    if (!isConnected(carved)) continue;
    const rows = mendChokes(carved, random);
    if (floorCells(rows).length < LEAST_FLOOR_SHARE * rows.join('').length) continue;
    const population = populate(rows, depth, difficulty, random);
    if (population !== null && isFair(rows, population)) return { rows, ...population };
  }
  throw new Error(`No level could be generated from seed "${seed}" at depth ${depth}; choose another seed.`);
}

function isConnected(rows: readonly string[]): boolean {
  const cells = floorCells(rows);
  const steps = stepsFrom(rows, cells.slice(0, 1));
  return cells.every((cell) => Number.isFinite(steps(cell)));
}
