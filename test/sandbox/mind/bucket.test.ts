import { expect, test } from 'vitest';
import {
  BUCKET,
  type Bucket,
  canSpend,
  FULL_BUCKET,
  refill,
  spend,
} from '../../../src/sandbox/mind/bucket.ts';

/** How many of these ticks run, for a program that takes as many instructions each time. */
function ticksRun(instructions: number, ticks: number): { ran: number; first: number | null } {
  let bucket: Bucket = FULL_BUCKET;
  let ran = 0;
  let first: number | null = null;
  for (let tick = 1; tick <= ticks; tick++) {
    bucket = refill(bucket);
    if (canSpend(bucket)) {
      bucket = spend(bucket, instructions);
      ran++;
    } else first ??= tick;
  }
  return { ran, first };
}

test('an ordinary program never rests', () => {
  expect(ticksRun(2_000, 1_000)).toEqual({ ran: 1_000, first: null });
  expect(ticksRun(BUCKET.refillPerTick, 1_000).first).toBeNull();
});

test('a heavy program may spend what was saved, then works as often as the refill allows', () => {
  const { ran, first } = ticksRun(900_000, 1_000);
  expect(first).toBeGreaterThan(3);
  expect(ran / 1_000).toBeCloseTo(BUCKET.refillPerTick / 900_000, 1);
});

test('it never holds more than its capacity', () => {
  let bucket: Bucket = FULL_BUCKET;
  for (let tick = 0; tick < 5; tick++) bucket = refill(bucket);
  expect(bucket).toEqual(FULL_BUCKET);
});
