import type { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Secret } from '../../src/config/secret.ts';
import { Leases } from '../../src/store/leases.ts';
import { openRedis, type RedisHandle } from '../../src/store/redis.ts';
import { Scores } from '../../src/store/scores.ts';
import { RedisUnavailable } from '../../src/store/unavailable.ts';
import { type FlakyLink, flakyLink } from './flaky-link.ts';
import { KINDS, openTestRedis, SILENT } from './redis-under-test.ts';

/** Far over the time after which a command is given up, far under what a person would call hanging. */
const BOUND_MS = 3_000;

describe.each(KINDS)('when %s goes away', (_, path) => {
  let real: RedisHandle;
  let link: FlakyLink;
  let handle: RedisHandle;
  let redis: Redis;

  beforeAll(async () => {
    real = await openTestRedis(path);
    link = await flakyLink(real.url.reveal());
    handle = await openRedis({ url: new Secret(link.url), directory: '', log: SILENT, path: '' });
    redis = await handle.connect('test');
  });
  afterEach(async () => {
    await link.mend();
    await expect.poll(() => redis.ping().catch(() => 'away'), { timeout: 10_000 }).toBe('PONG');
  });
  afterAll(async () => {
    await handle.close();
    await link.close();
    await real.close();
  });

  async function refusal(work: Promise<unknown>): Promise<RedisUnavailable> {
    const started = performance.now();
    const outcome = await work.then(
      () => 'it worked',
      (error: unknown) => error,
    );
    expect(outcome).toBeInstanceOf(RedisUnavailable);
    expect(performance.now() - started).toBeLessThan(BOUND_MS);
    return outcome as RedisUnavailable;
  }

  test('a cut link is an error that says what to do, at once', async () => {
    await link.cut();
    expect((await refusal(new Leases(redis, 'ann').acquire('thing'))).message).toMatch(
      /^Redis does not answer \(.+\)\. Try again in a moment/,
    );
    await refusal(new Scores(redis).note('g', [{ user: 'u', name: 'Ann', score: 1 }]));
    await refusal(new Scores(redis).best('g', 3));
  });

  test('a Redis that is stuck is given up in time', async () => {
    link.freeze();
    await refusal(new Leases(redis, 'ann').acquire('thing'));
  });

  test('what was refused is not done later, and all goes on when Redis is back', async () => {
    const scores = new Scores(redis);
    await link.cut();
    await refusal(scores.note('late', [{ user: 'u', name: 'Ann', score: 1 }]));
    await link.mend();
    await expect.poll(() => scores.best('late', 3).catch(() => 'away'), { timeout: 10_000 }).toEqual([]);
    await scores.note('late', [{ user: 'u', name: 'Ann', score: 2 }]);
    expect(await scores.best('late', 3)).toEqual([{ user: 'u', name: 'Ann', score: 2 }]);
  });

  test('a lease that nobody took meanwhile still counts', async () => {
    const leases = new Leases(redis, 'ann', 1);
    const acquired = await leases.acquire('kept');
    if (!acquired.held) throw new Error('busy');
    await link.cut();
    await refusal(leases.renew([acquired.lease]));
    await link.mend();
    await expect
      .poll(() => leases.renew([acquired.lease]).catch(() => 'away'), { timeout: 10_000 })
      .toEqual([]);
  });
});
