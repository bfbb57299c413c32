import type { Clock } from './clock.ts';

/** One use of something that is rationed: whose it is, and how often a minute it may be used. */
export interface Ration {
  /** Names what is rationed and for whom, such as `click 123`. */
  readonly key: string;
  readonly perMinute: number;
}

/** So many seconds' worth may be used at once, and at least so many. */
const BURST_SECONDS = 6;
const LEAST_BURST = 5;

/** When there are this many buckets, the one that was not used for longest is forgotten. */
const MOST_BUCKETS = 10_000;

interface Bucket {
  tokens: number;
  atMs: number;
}

/** Token buckets: short bursts pass, more than `perMinute` in the long run does not. */
export class RateLimits {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #buckets = new Map<string, Bucket>();

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock;
  }

  /** Uses one of each ration. Where one is used up, none is used, and the answer is the seconds to wait, 1 and up; else 0. */
  take(rations: readonly Ration[]): number {
    const buckets = rations.map((ration) => ({ ration, bucket: this.#filled(ration) }));
    const waits = buckets.map(({ ration, bucket }) => ((1 - bucket.tokens) * 60) / ration.perMinute);
    const longest = Math.max(0, ...waits);
    if (longest > 0) return Math.ceil(longest);
    for (const { bucket } of buckets) bucket.tokens--;
    return 0;
  }

  /** Takes back one use of each. */
  giveBack(keys: readonly string[]): void {
    for (const key of keys) {
      const bucket = this.#buckets.get(key);
      // More than a burst is cut off when it is next used.
      if (bucket !== undefined) bucket.tokens++;
    }
  }

  #filled({ key, perMinute }: Ration): Bucket {
    const burst = Math.max(LEAST_BURST, (perMinute * BURST_SECONDS) / 60);
    const nowMs = this.#clock.now();
    const bucket = this.#buckets.get(key) ?? { tokens: burst, atMs: nowMs };
    const gained = (Math.max(0, nowMs - bucket.atMs) / 60_000) * perMinute;
    bucket.tokens = Math.min(burst, bucket.tokens + gained);
    bucket.atMs = nowMs;
    // Last used, last in the map.
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    this.#forgetOldest();
    return bucket;
  }

  #forgetOldest(): void {
    if (this.#buckets.size <= MOST_BUCKETS) return;
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined) this.#buckets.delete(oldest);
  }
}
