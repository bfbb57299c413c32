import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fuzz } from './check.ts';
import { randomLua } from './random-lua.ts';

/** Programs in all; a million were run by hand: `node --import tsx bench/sandbox-fuzz.ts`. */
const PROGRAMS = 20_000;
const BATCHES = 10;

const output = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
beforeAll(() => {
  for (const write of output) write.mockClear();
});
afterAll(() => {
  for (const write of output) write.mockRestore();
});

const ends = new Map<string, number>();

test.each(Array.from({ length: BATCHES }, (_, batch) => batch))(
  'random programs do no harm, whatever they do: batch %i',
  (batch) => {
    const size = PROGRAMS / BATCHES;
    const faulty: string[] = [];
    for (let index = batch * size; index < (batch + 1) * size; index++) {
      const seed = `ci ${index}`;
      const { end, faults } = fuzz(seed, index);
      ends.set(end, (ends.get(end) ?? 0) + 1);
      if (faults.length > 0) faulty.push(`${seed}: ${faults.join('; ')}`);
    }
    expect(faulty).toEqual([]);
    for (const write of output) expect(write).not.toHaveBeenCalled();
  },
);

test('the random programs come to all sorts of ends', () => {
  for (const end of ['ok', 'error', 'instructions', 'memory', 'stack', 'shape']) {
    expect(ends.get(end) ?? 0, end).toBeGreaterThanOrEqual(PROGRAMS / 500);
  }
});

test('a seed always gives the same program', () => {
  expect(randomLua('a seed')).toBe(randomLua('a seed'));
  expect(randomLua('a seed')).not.toBe(randomLua('another seed'));
});
