import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../../src/companion/brain.ts';
import { Budget } from '../../../src/companion/refine/budget.ts';
import { nextStrategy } from '../../../src/companion/refine/strategy.ts';
import { FakeClock } from '../fulfil/scripted-brain.ts';

const attempt = (source: string, message: string): Attempt => ({
  source,
  stage: 'rehearsal',
  problems: [{ code: 'error', message, line: 1 }],
});

describe('what to ask for next', () => {
  test.each([
    ['nothing yet', [], 'write'],
    ['one fault', [attempt('a', 'x')], 'mend'],
    ['another fault', [attempt('a', 'x'), attempt('b', 'y')], 'mend'],
    ['the same fault on another line', [attempt('a', 'line 3: x'), attempt('b', 'line 4: x')], 'rewrite'],
    ['to and fro', [attempt('a', 'x'), attempt('b', 'y'), attempt('c', 'x')], 'rewrite'],
    [
      'the same program three times',
      [attempt('a', 'x'), attempt('a -- b', 'y'), attempt('a ', 'z')],
      'give-up',
    ],
  ])('%s: %s', (_, attempts, strategy) => {
    expect(nextStrategy(attempts)).toBe(strategy);
  });
});

describe('a budget', () => {
  const limits = { attempts: 2, tokens: 100, millis: 1_000 };

  test('allows so many attempts at one program', () => {
    const budget = new Budget(limits, new FakeClock());
    expect([0, 1, 2].map((attempts) => budget.allows(attempts))).toEqual([true, true, false]);
  });

  test('is exhausted by tokens', () => {
    const budget = new Budget(limits, new FakeClock());
    budget.spendTokens(99);
    expect(budget.exhausted).toBeNull();
    budget.spendTokens(1);
    expect(budget.exhausted).toBe('100 tokens were written');
  });

  test('is exhausted by time', () => {
    const clock = new FakeClock();
    const budget = new Budget(limits, clock);
    clock.move(999);
    expect(budget.leftMillis).toBe(1);
    clock.move(1);
    expect(budget.exhausted).toBe('1 s went by');
    expect(budget.allows(0)).toBe(false);
  });
});
