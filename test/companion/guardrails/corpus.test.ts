import { expect, test } from 'vitest';
import { inspect } from '../../../src/companion/guardrails/inspect.ts';
import { DEFAULT_LIMITS } from '../../../src/sandbox/api/limits.ts';
import { attacks, benigns } from '../../sandbox/corpus/programs.ts';

test.each(benigns())('let the benign program $name pass', ({ source }) => {
  const inspected = inspect(source, DEFAULT_LIMITS);
  expect(inspected).toMatchObject({ ok: true, inspection: { blocks: [] } });
});

test('stop attacks before they run', () => {
  const stopped = attacks().filter(({ source }) => {
    const inspected = inspect(source, DEFAULT_LIMITS);
    return !inspected.ok || inspected.inspection.blocks.length > 0;
  });
  console.log(stopped.length, attacks().length);
});
