import { Map as MapMakers, RNG } from 'rot-js';
import { FLOOR, WALL } from '../model/level-rows.ts';
import type { Random } from '../model/rng.ts';

type Dig = (x: number, y: number, contents: number) => void;

// rot.js stops digging after a time by the clock; a level must not depend on how fast the machine is.
const NO_CLOCK = { timeLimit: Number.POSITIVE_INFINITY };

/** Every way to lay out a level, by a name that tests and errors can show; each digs with rot.js. */
export const MAP_MAKERS = {
  chambers: (width: number, height: number, dig: Dig) =>
    new MapMakers.Digger(width, height, { ...NO_CLOCK, dugPercentage: 0.5, corridorLength: [2, 6] }).create(
      dig,
    ),
  rooms: (width: number, height: number, dig: Dig) =>
    new MapMakers.Uniform(width, height, { ...NO_CLOCK, roomDugPercentage: 0.45, roomWidth: [3, 7] }).create(
      dig,
    ),
  halls: (width: number, height: number, dig: Dig) => new MapMakers.DividedMaze(width, height).create(dig),
  maze: (width: number, height: number, dig: Dig) => new MapMakers.EllerMaze(width, height).create(dig),
} as const;
export type MapMaker = keyof typeof MAP_MAKERS;

/** Rows of wall and floor as the maker lays them out; the same random numbers give the same rows. */
export function carve(maker: MapMaker, size: { rows: number; cols: number }, random: Random): string[] {
  return withRotRandom(random, () => {
    const tiles = Array.from({ length: size.rows }, () => Array<string>(size.cols).fill(WALL));
    MAP_MAKERS[maker](size.cols, size.rows, (x, y, contents) => {
      const row = tiles[y];
      if (row !== undefined && contents === 0) row[x] = FLOOR;
    });
    return tiles.map((row) => row.join(''));
  });
}

/**
 * rot.js draws from one random state for the whole process. It is seeded from `random` while `use` runs,
 * and afterwards, also after an error, it is what it was.
 */
export function withRotRandom<Result>(random: Random, use: () => Result): Result {
  const before = RNG.getState();
  try {
    RNG.setState([random.next(), random.next(), random.next(), 1]);
    return use();
  } finally {
    RNG.setState(before);
  }
}
