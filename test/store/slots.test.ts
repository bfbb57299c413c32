import type { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leaseKey } from '../../src/store/keys.ts';
import { Leases } from '../../src/store/leases.ts';
import type { RedisHandle } from '../../src/store/redis.ts';
import { takeSlot } from '../../src/store/slots.ts';
import { KINDS, openTestRedis } from './redis-under-test.ts';

describe.each(KINDS)('names of processes on %s', (_, path) => {
  let handle: RedisHandle;
  let redis: Redis;
  let processes = 0;
  const ignore = (): void => {};

  beforeAll(async () => {
    handle = await openTestRedis(path);
    redis = await handle.connect('test');
  });
  afterAll(() => handle.close());

  const take = (kind: string, onLost = ignore) =>
    takeSlot(new Leases(redis, `process-${++processes}`), kind, onLost);

  test('two that run have two; who comes after one that ended has its name', async () => {
    const first = await take('a');
    const second = await take('a');
    expect([first.name, second.name]).toEqual(['a-0', 'a-1']);
    await first.release();
    const third = await take('a');
    expect(third.name).toBe('a-0');
    await Promise.all([second.release(), third.release()]);
  });

  test('a name of a process that was killed is waited for', async () => {
    const killed = new Leases(redis, 'killed', 1_000);
    expect(await killed.acquire('b-0')).toMatchObject({ held: true });
    const slot = await take('b');
    expect(slot.name).toBe('b-0');
    await slot.release();
  });

  test('a process that lost its name is told', async () => {
    let isLost = false;
    const slot = await take('c', () => {
      isLost = true;
    });
    await redis.del(leaseKey('c-0'));
    const other = await take('c');
    expect(other.name).toBe('c-0');
    await expect.poll(() => isLost, { timeout: 10_000 }).toBe(true);
    await Promise.all([slot.release(), other.release()]);
  });
});
