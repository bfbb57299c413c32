/**
 * A companion's saved-up thinking time, in Lua instructions, which unlike milliseconds are the same on
 * every machine: every tick adds a little, the program's work takes it out, and an empty bucket makes the
 * companion rest until there is something in it again.
 */
export interface Bucket {
  /** Instructions; below 0 after a tick that took more than there was. */
  readonly level: number;
}

/**
 * Ordinary programs take some hundreds of instructions a tick, a wide search some ten thousands: only a
 * program that is heavy tick after tick ever meets the bottom.
 */
export const BUCKET = { capacity: 3_000_000, refillPerTick: 150_000 } as const;

export const FULL_BUCKET: Bucket = { level: BUCKET.capacity };

/** The bucket as the next tick finds it. */
export function refill(bucket: Bucket): Bucket {
  return { level: Math.min(BUCKET.capacity, bucket.level + BUCKET.refillPerTick) };
}

/** Whether there is anything left to think with. */
export function canSpend(bucket: Bucket): boolean {
  return bucket.level > 0;
}

export function spend(bucket: Bucket, instructions: number): Bucket {
  return { level: bucket.level - instructions };
}
