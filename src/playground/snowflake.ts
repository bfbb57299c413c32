import { createHash } from 'node:crypto';
import type { Clock } from './clock.ts';

/** Discord's ids count milliseconds from the first moment of 2015. */
const discordEpochMs = 1_420_070_400_000;
/** The low bits of an id: worker, process and counter. */
const counterBits = 22n;

/** Makes ids as Discord's: 17 to 19 digits, unique, rising with time. */
export function createSnowflakes(clock: Clock): () => string {
  let lastMs = 0;
  let counter = 0n;
  return () => {
    const nowMs = Math.max(clock.now(), lastMs);
    counter = nowMs === lastMs ? counter + 1n : 0n;
    lastMs = nowMs;
    return ((BigInt(nowMs - discordEpochMs) << counterBits) + counter).toString();
  };
}

/** Moments of ids that are made from a name: some time in 2021. */
const stableFromMs = Date.UTC(2021, 0, 1);
const stableSpanMs = 365 * 24 * 60 * 60_000;

/**
 * An id that is the same in every run, so that what an application stored about a channel or a person
 * still means them when the playground is started again.
 */
export function stableSnowflake(kind: string, name: string): string {
  const digest = createHash('sha256').update(`${kind}:${name}`).digest();
  const ms = stableFromMs + (digest.readUInt32BE(0) % stableSpanMs);
  const low = BigInt(digest.readUInt32BE(4)) & ((1n << counterBits) - 1n);
  return ((BigInt(ms - discordEpochMs) << counterBits) + low).toString();
}
