import { describe, expect, test } from 'vitest';
import { holds } from './condition.ts';

describe('conditions', () => {
  const scope = {
    names: { last: 'a b', moves: 3, ai: 'ai' },
    functions: { twice: (n: unknown) => Number(n) * 2 },
  };
  test.each([
    ["last==='a b'", true],
    ['last !== "a b"', false],
    ['moves>=3 && moves < 4', true],
    ['moves===2 || twice(moves) == 6', true],
    ['!(moves > 5)', true],
    ['twice(moves - 1) + 1 > 5', false],
  ])('%s', (condition, expected) => {
    expect(holds(condition, scope)).toBe(expected);
  });

  test.each(['moves >', 'moves 3', 'unknown > 1', 'other(1)', "last === 'open", 'moves ~= 3'])(
    '%s is refused',
    (condition) => {
      expect(() => holds(condition, scope)).toThrow();
    },
  );
});
