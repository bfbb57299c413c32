import type { Redis } from 'ioredis';
import { z } from 'zod';
import { fenceKey, leaseKey } from './keys.ts';
import { defineScript } from './script.ts';

/** The right to change something, given to one owner at a time. */
export interface Lease {
  readonly name: string;
  readonly owner: string;
  /** Grows with every lease of this name: what is done under an older one is refused. */
  readonly token: number;
}

export type Acquired =
  | { readonly held: true; readonly lease: Lease }
  /** Somebody else has it, for so long unless it is renewed. */
  | { readonly held: false; readonly owner: string; readonly forMs: number };

/**
 * Long enough to live through a hiccup, short enough that a dungeon whose process was killed goes on elsewhere within
 * 5 seconds. Owners renew every third of it.
 */
export const LEASE_MS = 4_000;

/** A fence is forgotten when nobody touched it for so long: no owner is that slow. */
const FENCE_MS = 30 * 24 * 60 * 60 * 1_000;

const ACQUIRE = defineScript(`
  local owner = redis.call('GET', KEYS[1])
  if owner and owner ~= ARGV[1] then return {0, owner, redis.call('PTTL', KEYS[1])} end
  local token = redis.call('INCR', KEYS[2])
  redis.call('PEXPIRE', KEYS[2], ARGV[3])
  redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
  return {1, ARGV[1], token}
`);

/** Renews the lease and, under it, writes fields into a hash: KEYS[3], from ARGV[5] on. */
const WRITE = defineScript(`
  if redis.call('GET', KEYS[2]) ~= ARGV[4] then return 0 end
  redis.call('PEXPIRE', KEYS[2], ARGV[3])
  redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
  if #ARGV > 4 then redis.call('HSET', KEYS[3], unpack(ARGV, 5)) end
  return 1
`);

/** Under the lease, renames KEYS[3] to KEYS[4] or, without it, deletes it. */
const MOVE = defineScript(`
  if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
  if KEYS[4] then redis.call('RENAME', KEYS[3], KEYS[4]) else redis.call('DEL', KEYS[3]) end
  return 1
`);

/** The fence moves on too, so that nothing is written any more under the lease that was given back. */
const RELEASE = defineScript(`
  if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
  redis.call('INCR', KEYS[2])
  redis.call('DEL', KEYS[1])
  return 1
`);

const acquiredSchema = z.tuple([z.number(), z.string(), z.number()]);

/**
 * Leases with fencing tokens, for one owner. A lease ends when its time is over and somebody else acquires it: an owner
 * that was cut off for long goes on as if nothing had been when nobody did.
 */
export class Leases {
  readonly #redis: Redis;
  readonly #owner: string;
  readonly #leaseMs: number;

  /** @param owner names this process; no two that run at the same time may have the same name. */
  constructor(redis: Redis, owner: string, leaseMs: number = LEASE_MS) {
    this.#redis = redis;
    this.#owner = owner;
    this.#leaseMs = leaseMs;
  }

  /** Takes the lease unless another owner has it; a lease of our own for the same name ends with that. */
  async acquire(name: string): Promise<Acquired> {
    const answer = await ACQUIRE(this.#redis, lockKeys(name), [this.#owner, this.#leaseMs, FENCE_MS]);
    const [held, owner, number] = acquiredSchema.parse(answer);
    if (held === 0) return { held: false, owner, forMs: Math.max(0, number) };
    return { held: true, lease: { name, owner, token: number } };
  }

  /** Renews leases, all in one go; gives those that are lost. */
  async renew(leases: readonly Lease[]): Promise<Lease[]> {
    const kept = await Promise.all(leases.map((lease) => this.#write(lease)));
    return leases.filter((_, index) => kept[index] === false);
  }

  /** Writes fields into a hash and renews the lease, in one round trip; false: the lease is lost, nothing was written. */
  write(lease: Lease, hash: string, fields: Readonly<Record<string, string>>): Promise<boolean> {
    return this.#write(lease, [hash], Object.entries(fields).flat());
  }

  /** Renames a key under the lease; false: the lease is lost. */
  async rename(lease: Lease, from: string, to: string): Promise<boolean> {
    return (await MOVE(this.#redis, [...lockKeys(lease.name), from, to], [lease.token])) === 1;
  }

  /** Deletes a key under the lease; false: the lease is lost. */
  async remove(lease: Lease, key: string): Promise<boolean> {
    return (await MOVE(this.#redis, [...lockKeys(lease.name), key], [lease.token])) === 1;
  }

  /** Gives the lease back, so that others need not wait for its end; false: it was lost already. */
  async release(lease: Lease): Promise<boolean> {
    return (await RELEASE(this.#redis, lockKeys(lease.name), [lease.token])) === 1;
  }

  async #write(lease: Lease, keys: readonly string[] = [], fields: readonly string[] = []): Promise<boolean> {
    const args = [lease.owner, this.#leaseMs, FENCE_MS, lease.token, ...fields];
    return (await WRITE(this.#redis, [...lockKeys(lease.name), ...keys], args)) === 1;
  }
}

function lockKeys(name: string): string[] {
  return [leaseKey(name), fenceKey(name)];
}
