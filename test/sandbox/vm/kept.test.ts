import { describe, expect, test } from 'vitest';
import { DEFAULT_LUA_LIMITS } from '../../../src/sandbox/vm/create-lua.ts';
import { keptBytes } from '../../../src/sandbox/vm/kept.ts';
import { newLua, run } from './harness.ts';

const ALL = Number.MAX_SAFE_INTEGER;

function keptBy(source: string): number {
  const lua = newLua();
  const before = keptBytes(lua.global, ALL);
  expect(run(source, { lua, budget: { instructions: 10_000_000 } }).end).toBe('ok');
  return keptBytes(lua.global, ALL) - before;
}

test('an empty state keeps little', () => {
  expect(keptBytes(newLua().global, ALL)).toBeLessThan(60_000);
});

describe('everything that can be reached counts', () => {
  test.each([
    ['strings', 's = ("x"):rep(100000)', 200_000, 300_000],
    ['lists', 't = {} for i = 1, 1000 do t[i] = i end', 50_000, 70_000],
    ['records', 't = {} for i = 1, 1000 do t["k" .. i] = i end', 120_000, 140_000],
    ['keys', 't = {} for i = 1, 100 do t[{}] = true end', 30_000, 40_000],
    ['variables of functions', 'local s = ("x"):rep(100000) function f() return s end', 200_000, 300_000],
    ['functions', 't = {} for i = 1, 100 do t[i] = function() return i end end', 15_000, 30_000],
    ['iterators of gmatch', 'g = ("x"):rep(100000):gmatch("x")', 200_000, 300_000],
    ['ropes, by their length', 's = "" for i = 1, 900 do s = s .. "x" end', 1_500, 3_000],
  ])('%s', (_name, source, least, most) => {
    const kept = keptBy(source);
    expect(kept).toBeGreaterThan(least);
    expect(kept).toBeLessThan(most);
  });

  test.each([
    ['what only locals hold', 'local s = ("x"):rep(100000)'],
    ['what was let go', 's = ("x"):rep(100000) s = nil'],
    [
      'what a call left on the stack',
      'local t = {} for i = 1, 5000 do t[i] = ("x"):rep(100) .. i end select("#", table.unpack(t))',
    ],
  ])('but not %s', (_name, source) => {
    expect(keptBy(source)).toBeLessThan(5_000);
  });

  test('what is reached twice or in a circle counts once', () => {
    expect(keptBy('local s = ("x"):rep(100000) a = {s, s, s} a.a = a b = a')).toBeLessThan(250_000);
  });
});

describe('a state that keeps too much', () => {
  const hoard = 'hoard = hoard or {} for i = 1, 60 do hoard[#hoard + 1] = ("x"):rep(20000) .. #hoard end';

  test('ends with memory, once enough was charged to count', () => {
    const lua = newLua();
    const ends = Array.from({ length: 6 }, () => run(hoard, { lua }).end);
    expect(ends.slice(0, 3)).toEqual(['ok', 'ok', 'ok']);
    expect(ends).toContain('memory');
    expect(run(hoard, { lua }).message).toMatch(/^keeps more than 8000000 bytes/);
  });

  test('does not where the limit is higher', () => {
    const lua = newLua({ ...DEFAULT_LUA_LIMITS, keptBytes: 1_000_000_000 });
    for (let count = 0; count < 6; count++) expect(run(hoard, { lua }).end).toBe('ok');
    expect(lua.keptBytes).toBeGreaterThan(8_000_000);
  });

  test('is free again when it lets go', () => {
    const lua = newLua();
    while (run(hoard, { lua }).end === 'ok');
    run('hoard = nil local s = ("x"):rep(900000) s = ("y"):rep(900000)', { lua });
    expect(lua.keptBytes).toBeLessThan(100_000);
  });
});
