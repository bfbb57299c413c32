import { RNG } from 'rot-js';
import { afterEach, describe, expect, test } from 'vitest';
import { carve, MAP_MAKERS, type MapMaker, withRotRandom } from '../../../src/game/dungeon/carve.ts';
import { rowsProblem } from '../../../src/game/model/level-rows.ts';
import { randomOf, seedRandom } from '../../../src/game/model/rng.ts';

const MAKERS = Object.keys(MAP_MAKERS) as MapMaker[];
const SIZES = [
  { rows: 13, cols: 19 },
  { rows: 23, cols: 33 },
];
const seeded = (seed: string) => randomOf({ random: seedRandom(seed) });

afterEach(() => {
  RNG.setSeed(1);
});

describe.each(MAKERS)('%s', (maker) => {
  test('lays out a closed level of the size asked for, the same from the same random numbers', () => {
    for (const size of SIZES) {
      const rows = carve(maker, size, seeded('a'));
      expect(rowsProblem(rows)).toBeUndefined();
      expect([rows.length, rows[0]?.length]).toEqual([size.rows, size.cols]);
      expect(carve(maker, size, seeded('a'))).toEqual(rows);
      expect(carve(maker, size, seeded('b'))).not.toEqual(rows);
    }
  });

  test("takes nothing from, and adds nothing to, rot.js's own random numbers", () => {
    const size = { rows: 13, cols: 19 };
    RNG.setSeed(42);
    const untouched = [RNG.getUniform(), RNG.getUniform()];
    RNG.setSeed(42);
    const before = RNG.getUniform();
    const rows = carve(maker, size, seeded('a'));
    expect([before, RNG.getUniform()]).toEqual(untouched);
    expect(RNG.getSeed()).toBe(42);
    RNG.setSeed(4711);
    expect(carve(maker, size, seeded('a'))).toEqual(rows);
  });
});

test("rot.js's random state is restored after an error, too", () => {
  const before = RNG.getState();
  expect(() =>
    withRotRandom(seeded('a'), () => {
      RNG.getUniform();
      throw new Error('no room');
    }),
  ).toThrow('no room');
  expect(RNG.getState()).toEqual(before);
});
