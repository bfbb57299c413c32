import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelAt } from '../../../src/game/dungeon/campaign.ts';
import { createWorld } from '../../../src/game/dungeon/create.ts';
import { seedRandom } from '../../../src/game/model/rng.ts';
import { DEEPEST_LEVEL, LONGEST_SEED } from '../../../src/game/model/world.ts';

describe('createWorld', () => {
  test('makes a running dungeon that nobody has entered yet', () => {
    expect(createWorld({ level: 'classic' })).toMatchObject({
      version: 1,
      seed: 'classic',
      tick: 0,
      status: 'running',
      level: { name: 'classic', depth: 1 },
      players: [],
      companions: [],
      settings: { maxPlayers: 8, monstersStill: false },
    });
  });

  test('seeds the random numbers apart from the level', () => {
    const world = createWorld({ level: 'old mine', seed: '7' });
    expect(world.random).toEqual(seedRandom('7'));
    expect(world.level).toEqual(createWorld({ level: 'old mine', seed: '8' }).level);
    expect(createWorld({ level: 'old mine' }).random).toEqual(seedRandom('old mine'));
  });

  test('takes some settings and keeps the others', () => {
    const { settings } = createWorld({ level: 'classic', settings: { monstersStill: true } });
    expect(settings).toEqual({ maxPlayers: 8, monstersStill: true });
  });

  test('gives the same world for the same arguments, byte for byte', () => {
    const arguments_ = fc.record({
      level: fc.string({ minLength: 1, maxLength: LONGEST_SEED }),
      seed: fc.string(),
      depth: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(arguments_, (given) => {
        expect(JSON.stringify(createWorld(given))).toBe(JSON.stringify(createWorld(given)));
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    [{ level: '' }, 'A level is "classic" or a seed of 1 to 100 characters, not 0.'],
    [{ level: 'x'.repeat(101) }, 'A level is "classic" or a seed of 1 to 100 characters, not 101.'],
    [{ level: 'x', depth: 0 }, 'A depth is a whole number from 1 to 1000000, not 0.'],
    [{ level: 'x', depth: 1.5 }, 'A depth is a whole number from 1 to 1000000, not 1.5.'],
    [{ level: 'x', depth: DEEPEST_LEVEL + 1 }, 'A depth is a whole number from 1 to 1000000, not 1000001.'],
  ])('refuses %j', (given, message) => {
    expect(() => createWorld(given)).toThrow(message);
  });
});

describe('levelAt', () => {
  test('the campaign "classic" goes on with generated levels', () => {
    const first = levelAt('classic', 1);
    const second = levelAt('classic', 2);
    expect(first.level.rows).toHaveLength(23);
    expect(second.level).toMatchObject({ name: 'classic', depth: 2 });
    expect(second.level.rows).not.toEqual(first.level.rows);
    expect(second).toEqual(levelAt('classic', 2));
  });

  test('gives ids that no other level has, since items are carried down', () => {
    const ids = [1, 2, 3, 9].flatMap((depth) => {
      const { monsters, items } = levelAt('old mine', depth);
      return [...monsters.map(({ id }) => id), ...items.map(({ id }) => id)];
    });
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('monsters start healthy at their posts', () => {
    for (const { kind, health, position, post } of levelAt('old mine', 5).monsters) {
      expect(health, kind).toBe(kind === 'golem' ? 2 : 1);
      expect(post).toEqual(position);
    }
  });
});
