import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RedisHandle } from '../../src/store/redis.ts';
import { Scores } from '../../src/store/scores.ts';
import { KINDS, openTestRedis } from './redis-under-test.ts';

describe.each(KINDS)('scores on %s', (_, path) => {
  let handle: RedisHandle;
  let scores: Scores;

  beforeAll(async () => {
    handle = await openTestRedis(path);
    scores = new Scores(await handle.connect('test'));
  });
  afterAll(() => handle.close());

  test('the best score of everybody, the best first, under the latest name', async () => {
    await scores.note('g', [
      { user: 'u1', name: 'Ann', score: 10 },
      { user: 'u2', name: 'Ben', score: 30 },
    ]);
    await scores.note('g', [
      { user: 'u1', name: 'Anna', score: 20 },
      { user: 'u2', name: 'Ben', score: 5 },
      { user: 'u3', name: 'Cy', score: 1 },
    ]);
    expect(await scores.best('g', 2)).toEqual([
      { user: 'u2', name: 'Ben', score: 30 },
      { user: 'u1', name: 'Anna', score: 20 },
    ]);
  });

  test('noting the same twice changes nothing, and each guild has its own', async () => {
    const score = { user: 'u1', name: 'Ann', score: 10 };
    await scores.note('h', [score]);
    await scores.note('h', [score]);
    await scores.note('h', []);
    expect(await scores.best('h', 10)).toEqual([score]);
    expect(await scores.best('nobody', 10)).toEqual([]);
  });
});
