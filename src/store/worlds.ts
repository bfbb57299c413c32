import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { DungeonRecord } from '../sandbox/arena/record.ts';
import { type ChannelRecord, readChannelRecord, writeChannelRecord } from './channel-record.ts';
import { asideKey, channelName, LIVE_KEY, recordKey } from './keys.ts';
import type { Lease, Leases } from './leases.ts';
import { answered, isReplyError } from './unavailable.ts';
import type { Reading } from './versioned.ts';

/** A channel that this process drives, and nobody else. */
export interface Hold {
  readonly channel: string;
  readonly lease: Lease;
}

/** What became of asking for a channel. */
export type Taken =
  /** Another process has it, for so long unless it renews its lease. */
  | { readonly state: 'busy'; readonly owner: string; readonly forMs: number }
  /** Ours, and nothing is kept of it. */
  | { readonly state: 'empty'; readonly hold: Hold }
  | { readonly state: 'found'; readonly hold: Hold; readonly record: ChannelRecord }
  /** Ours and empty now: what was there cannot be read, and lies under the key `aside`. */
  | { readonly state: 'unreadable'; readonly hold: Hold; readonly aside: string; readonly problem: string };

export interface LiveChannel {
  readonly guild: string;
  readonly channel: string;
}

const liveSchema = z.record(z.string(), z.string());

/** The channels with a dungeon, each driven by one process at a time. */
export class Worlds {
  readonly #redis: Redis;
  readonly #leases: Leases;
  readonly #now: () => number;
  /** What Redis has of each held channel for sure, to send the large part only when it is another. */
  readonly #written = new Map<string, Pick<ChannelRecord, 'dungeon' | 'logs'> & { readonly token: number }>();

  constructor(redis: Redis, leases: Leases, now: () => number = Date.now) {
    this.#redis = redis;
    this.#leases = leases;
    this.#now = now;
  }

  /** All channels with a dungeon, whoever drives them: what a process that starts tries to take over. */
  async live(): Promise<LiveChannel[]> {
    const guilds = liveSchema.parse(await answered(this.#redis.hgetall(LIVE_KEY)));
    return Object.entries(guilds).map(([channel, guild]) => ({ guild, channel }));
  }

  /** Takes a channel, unless another process has it, with what is kept of it. */
  async take(channel: string): Promise<Taken> {
    const acquired = await this.#leases.acquire(channelName(channel));
    if (!acquired.held) return { state: 'busy', owner: acquired.owner, forMs: acquired.forMs };
    const hold = { channel, lease: acquired.lease };
    const reading = await this.#read(channel);
    if (reading?.ok === true) return { state: 'found', hold, record: reading.value };
    if (reading === null) {
      await this.#unlist(channel);
      return { state: 'empty', hold };
    }
    const aside = asideKey(channel, this.#now());
    await this.#leases.rename(hold.lease, recordKey(channel), aside);
    await this.#unlist(channel);
    return { state: 'unreadable', hold, aside, problem: reading.problem };
  }

  /**
   * Keeps the channel's record and renews the lease, in one round trip.
   *
   * @returns false when the lease is lost: another process drives the channel, and this one must let it go.
   */
  async save({ channel, lease }: Hold, record: ChannelRecord): Promise<boolean> {
    const { guild, dungeon, logs } = record;
    const known = this.#written.get(channel);
    const isFirst = known?.token !== lease.token;
    // Before the record: what is listed without a record is empty, a record that is not listed would be lost.
    if (isFirst) await answered(this.#redis.hset(LIVE_KEY, channel, guild));
    const fields = writeChannelRecord(record, {
      base: isFirst || !isSameBase(known.dungeon, dungeon),
      logs: isFirst || known.logs !== logs,
    });
    const isKept = await this.#leases.write(lease, recordKey(channel), fields);
    if (isKept) this.#written.set(channel, { token: lease.token, dungeon, logs });
    return isKept;
  }

  /** Renews the leases of channels that have nothing to save; gives the holds that are lost. */
  async renew(holds: readonly Hold[]): Promise<Hold[]> {
    const lost = await this.#leases.renew(holds.map(({ lease }) => lease));
    return holds.filter(({ lease }) => lost.includes(lease));
  }

  /** Lets a channel go, for another process to take; its record stays. */
  async release({ channel, lease }: Hold): Promise<void> {
    this.#written.delete(channel);
    await this.#leases.release(lease);
  }

  /** Forgets a channel's dungeon for good and lets the channel go; false when the lease was lost. */
  async end(hold: Hold): Promise<boolean> {
    if (!(await this.#leases.remove(hold.lease, recordKey(hold.channel)))) return false;
    await this.#unlist(hold.channel);
    await this.release(hold);
    return true;
  }

  /** null where there is no record. */
  async #read(channel: string): Promise<Reading<ChannelRecord> | null> {
    try {
      const fields = await answered(this.#redis.hgetall(recordKey(channel)));
      return Object.keys(fields).length === 0 ? null : readChannelRecord(fields);
    } catch (error) {
      if (!isReplyError(error) || !error.message.startsWith('WRONGTYPE')) throw error;
      return { ok: false, problem: 'something that is no dungeon record at all' };
    }
  }

  async #unlist(channel: string): Promise<void> {
    await answered(this.#redis.hdel(LIVE_KEY, channel));
  }
}

/** An arena hands out the same base until it makes a new one. */
function isSameBase(a: DungeonRecord, b: DungeonRecord): boolean {
  return a.world === b.world && a.programs === b.programs;
}
