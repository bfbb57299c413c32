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
