import { performance } from 'node:perf_hooks';

/** The middle one of the figures, or the mean of the middle two. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/**
 * Runs each candidate in turn, round after round, so that a machine whose speed drifts is unfair to none.
 * Returns each one's median milliseconds per run; two warm-up rounds are not counted.
 */
export function medianMillis<Name extends string>(
  candidates: Readonly<Record<Name, () => void>>,
  rounds: number,
): Record<Name, number> {
  const names = Object.keys(candidates) as Name[];
  const millis = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -2; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      candidates[name]();
      if (round >= 0) millis[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(millis[name])])) as Record<Name, number>;
}
