import { expect, it } from 'vitest';
import { formatPlan } from '../../../src/companion/plan/format-plan.ts';
import { keepChoosing } from '../../../src/companion/plan/keep-choosing.ts';
import { parsePlan } from '../../../src/companion/plan/parse/parse-plan.ts';

it.each([
  ['if near monster then avoid all else follow end', 'react near monster then avoid all else follow end'],
  [
    'until turns N1 do if hurt me then guard me else stay end end',
    'until turns N1 do react hurt me then guard me else stay end end',
  ],
  // One of the two ends: it is decided once, and stays so.
  ['if near monster then avoid all else come end', 'if near monster then avoid all else come end'],
  ['if near monster then avoid all end', 'if near monster then avoid all end'],
  ['come ; follow', 'come ; follow'],
])('%s', (said, meant) => {
  const parsed = parsePlan(said, new Map([['N1', '5']]));
  if (!parsed.ok) throw new Error(parsed.message);
  expect(formatPlan(keepChoosing(parsed.plan)).text).toBe(meant);
});
