import fc from 'fast-check';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fenceKey, leaseKey } from '../../src/store/keys.ts';
import { type Lease, Leases } from '../../src/store/leases.ts';
import type { RedisHandle } from '../../src/store/redis.ts';
import { KINDS, openTestRedis } from './redis-under-test.ts';

describe.each(KINDS)('leases on %s', (_, path) => {
  let handle: RedisHandle;
  let redis: Redis;
  let names = 0;
  const freshName = () => `thing-${++names}`;
  /** Ends the lease's time now, as the clock would. */
  const expire = (name: string) => redis.del(leaseKey(name));

  beforeAll(async () => {
    handle = await openTestRedis(path);
    redis = await handle.connect('test');
  });
  afterAll(() => handle.close());

  async function acquired(leases: Leases, name: string): Promise<Lease> {
    const answer = await leases.acquire(name);
    if (!answer.held) throw new Error(`${name} is held by ${answer.owner}`);
    return answer.lease;
  }

  test('a second owner waits until the first lets go', async () => {
    const name = freshName();
    const [ann, ben] = [new Leases(redis, 'ann', 60_000), new Leases(redis, 'ben', 60_000)];
    const lease = await acquired(ann, name);
    const refused = await ben.acquire(name);
    expect(refused).toEqual({ held: false, owner: 'ann', forMs: expect.any(Number) });
    expect(refused.held ? 0 : refused.forMs).toBeGreaterThan(50_000);

    expect(await ann.release(lease)).toBe(true);
    expect((await ben.acquire(name)).held).toBe(true);
    expect(await ann.release(lease)).toBe(false);
    expect((await ann.acquire(name)).held).toBe(false);
  });

  test('a lease ends by itself, and is renewed to last', async () => {
    const name = freshName();
    const ann = new Leases(redis, 'ann', 60_000);
    const lease = await acquired(ann, name);
    await redis.pexpire(leaseKey(name), 5_000);
    expect(await ann.renew([lease])).toEqual([]);
    expect(await redis.pttl(leaseKey(name))).toBeGreaterThan(50_000);

    const brief = new Leases(redis, 'ben', 1);
    await redis.del(leaseKey(name));
    await acquired(brief, name);
    await expect.poll(() => redis.exists(leaseKey(name))).toBe(0);
    expect((await ann.acquire(name)).held).toBe(true);
  });

  test('an owner that was away goes on when nobody came, and is refused when somebody did', async () => {
    const name = freshName();
    const hash = `{${name}}:hash`;
    const [ann, ben] = [new Leases(redis, 'ann'), new Leases(redis, 'ben')];
    const lease = await acquired(ann, name);
    await expire(name);
    expect(await ann.write(lease, hash, { by: 'ann' })).toBe(true);
    expect((await ben.acquire(name)).held).toBe(false);

    await expire(name);
    const newer = await acquired(ben, name);
    expect(newer.token).toBeGreaterThan(lease.token);
    expect(await ann.write(lease, hash, { by: 'ann again' })).toBe(false);
    expect(await ann.renew([lease])).toEqual([lease]);
    expect(await ann.remove(lease, hash)).toBe(false);
    expect(await ann.rename(lease, hash, `${hash}-2`)).toBe(false);
    expect(await ann.release(lease)).toBe(false);
    expect(await redis.hgetall(hash)).toEqual({ by: 'ann' });
    expect(await ben.write(newer, hash, { by: 'ben' })).toBe(true);
    expect(await redis.hgetall(hash)).toEqual({ by: 'ben' });
  });

  test('nothing is written under a lease that was given back, even while nobody has it', async () => {
    const name = freshName();
    const hash = `{${name}}:hash`;
    const ann = new Leases(redis, 'ann');
    const lease = await acquired(ann, name);
    await ann.release(lease);
    expect(await ann.write(lease, hash, { late: 'yes' })).toBe(false);
    expect(await redis.exists(hash, leaseKey(name))).toBe(0);
  });

  test('acquiring anew makes the own older lease worthless', async () => {
    const name = freshName();
    const ann = new Leases(redis, 'ann');
    const older = await acquired(ann, name);
    const newer = await acquired(ann, name);
    expect(await ann.renew([older, newer])).toEqual([older]);
  });

  test('a fence is not kept for ever', async () => {
    const name = freshName();
    await acquired(new Leases(redis, 'ann'), name);
    expect(await redis.pttl(fenceKey(name))).toBeGreaterThan(24 * 60 * 60 * 1_000);
  });

  test('of many that ask at once, one gets it', async () => {
    const name = freshName();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => new Leases(redis, `owner-${index}`).acquire(name)),
    );
    expect(answers.filter(({ held }) => held)).toHaveLength(1);
  });

  test('whatever two owners do and whenever leases end, only the latest lease writes', async () => {
    const owners = ['ann', 'ben'] as const;
    const action = fc.oneof(
      fc.record({ type: fc.constant('acquire' as const), owner: fc.constantFrom(...owners) }),
      fc.record({ type: fc.constant('expire' as const) }),
      fc.record({
        type: fc.constantFrom('write' as const, 'release' as const, 'renew' as const),
        of: fc.nat(5),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 20 }), async (actions) => {
        const name = freshName();
        const hash = `{${name}}:hash`;
        const given: Lease[] = [];
        /** What should be: the one lease that counts, who has it now, and what was written last. */
        let latest: Lease | null = null;
        let holder: string | null = null;
        let written: string | undefined;
        for (const [index, act] of actions.entries()) {
          if (act.type === 'expire') {
            await expire(name);
            holder = null;
            continue;
          }
          if (act.type === 'acquire') {
            const answer = await new Leases(redis, act.owner).acquire(name);
            expect(answer.held).toBe(holder === null || holder === act.owner);
            if (!answer.held) continue;
            expect(answer.lease.token).toBeGreaterThan(given.at(-1)?.token ?? 0);
            given.push(answer.lease);
            latest = answer.lease;
            holder = act.owner;
            continue;
          }
          const lease = given[act.of % Math.max(1, given.length)];
          if (lease === undefined) continue;
          const leases = new Leases(redis, lease.owner);
          const isLatest = lease === latest;
          if (act.type === 'renew') {
            expect(await leases.renew([lease])).toEqual(isLatest ? [] : [lease]);
          } else if (act.type === 'release') {
            expect(await leases.release(lease)).toBe(isLatest);
          } else {
            expect(await leases.write(lease, hash, { value: String(index) })).toBe(isLatest);
            if (isLatest) written = String(index);
          }
          if (!isLatest) continue;
          holder = act.type === 'release' ? null : lease.owner;
          if (act.type === 'release') latest = null;
        }
        expect((await redis.hgetall(hash)).value).toBe(written);
      }),
      { numRuns: 60 },
    );
  });
});
