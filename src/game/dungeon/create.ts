import { seedRandom } from '../model/rng.ts';
import {
  DEEPEST_LEVEL,
  LONGEST_SEED,
  MAX_PLAYERS,
  type Settings,
  WORLD_VERSION,
  type World,
} from '../model/world.ts';
import { levelAt } from './campaign.ts';

export interface NewWorld {
  /** `classic`, or any text of 1 to 100 characters that the campaign's levels are generated from. */
  readonly level: string;
  /** Where the world's random numbers start; the level's own text where it is not given. */
  readonly seed?: string;
  /** The level of the campaign to begin on, 1 where it is not given. */
  readonly depth?: number;
  readonly settings?: Partial<Settings>;
}

/**
 * A dungeon that nobody has entered yet: players come by `join` inputs of `step`. The same arguments give
 * the same world, byte for byte.
 *
 * @throws Error that says what may be given instead.
 */
export function createWorld({ level, seed = level, depth = 1, settings = {} }: NewWorld): World {
  if (level.length < 1 || level.length > LONGEST_SEED) {
    throw new Error(
      `A level is "classic" or a seed of 1 to ${LONGEST_SEED} characters, not ${level.length}.`,
    );
  }
  if (!Number.isInteger(depth) || depth < 1 || depth > DEEPEST_LEVEL) {
    throw new Error(`A depth is a whole number from 1 to ${DEEPEST_LEVEL}, not ${depth}.`);
  }
  return {
    version: WORLD_VERSION,
    seed: level,
    random: seedRandom(seed),
    tick: 0,
    status: 'running',
    ...levelAt(level, depth),
    players: [],
    companions: [],
    settings: { maxPlayers: MAX_PLAYERS, monstersStill: false, ...settings },
  };
}
