import type { Clock } from './clock.ts';

/** A bucket of `burst` tokens that fills up at `perSecond`; each use takes one. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/**
 * How much one person or one guild may ask of the bot. A person who plays fast presses 4 to 5 keys a second; a
 * guild's figure is what 8 such players and some commands come to.
 */
export const RATES = {
  'click of a person': { burst: 12, perSecond: 4 },
  'command of a person': { burst: 6, perSecond: 0.5 },
  'use by a guild': { burst: 120, perSecond: 40 },
} as const satisfies Readonly<Record<string, Rate>>;
export type RateName = keyof typeof RATES;

interface Bucket {
  tokens: number;
  atMs: number;
}

/** Full buckets are forgotten when there are this many. */
const MOST_BUCKETS = 10_000;

/** Token buckets by name and key (a person's or a guild's id). */
export class RateLimits {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #buckets = new Map<string, Bucket>();

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock;
  }

  /** Uses one token of each; the seconds to wait (1 and up) where one is missing, else 0, and then none is used. */
  take(wanted: readonly (readonly [name: RateName, key: string])[]): number {
    const buckets = wanted.map(([name, key]) => ({ rate: RATES[name], bucket: this.#filled(name, key) }));
    const waits = buckets.map(({ rate, bucket }) => (1 - bucket.tokens) / rate.perSecond);
    const longest = Math.max(0, ...waits);
    if (longest > 0) return Math.ceil(longest);
    for (const { bucket } of buckets) bucket.tokens--;
    return 0;
  }

  #filled(name: RateName, key: string): Bucket {
    const { burst, perSecond } = RATES[name];
    const id = `${name} ${key}`;
    const nowMs = this.#clock.now();
    const bucket = this.#buckets.get(id) ?? { tokens: burst, atMs: nowMs };
    const gained = (Math.max(0, nowMs - bucket.atMs) / 1000) * perSecond;
    bucket.tokens = Math.min(burst, bucket.tokens + gained);
    bucket.atMs = nowMs;
    // Last used, last in the map: the first ones are those most likely full.
    this.#buckets.delete(id);
    this.#buckets.set(id, bucket);
    this.#forgetOldest();
    return bucket;
  }

  #forgetOldest(): void {
    if (this.#buckets.size <= MOST_BUCKETS) return;
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined) this.#buckets.delete(oldest);
  }
}
