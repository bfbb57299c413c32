import { expect, test } from 'vitest';
import { inspect } from '../../../src/companion/guardrails/inspect.ts';
import { DEFAULT_LIMITS } from '../../../src/sandbox/api/limits.ts';
import { attacks, benigns } from '../../sandbox/corpus/programs.ts';

test.each(benigns())('the benign program $name passes', ({ source }) => {
  const inspected = inspect(source, DEFAULT_LIMITS);
  expect(inspected).toMatchObject({ ok: true, inspection: { blocks: [] } });
});

/**
 * The sandbox stops them all; these categories hold those that are seen before they run. What builds names while it
 * runs, or asks for too much of what is allowed, cannot be.
 */
test.each([
  { category: 'vetting', least: 38 },
  { category: 'native-call-hang', least: 51 },
  { category: 'memory', least: 27 },
  { category: 'hang', least: 14 },
  { category: 'dangerous-function', least: 14 },
  { category: 'state-corruption', least: 7 },
])('at least $least of the attacks by $category are stopped before they run', ({ category, least }) => {
  const own = attacks().filter((attack) => attack.name.startsWith('own ') && attack.category === category);
  const stopped = own.filter(({ source }) => {
    const inspected = inspect(source, DEFAULT_LIMITS);
    return !inspected.ok || inspected.inspection.blocks.length > 0;
  });
  expect(stopped.length).toBeGreaterThanOrEqual(least);
});
