import { expect, test } from 'vitest';
import { formatPlan } from '../../../src/companion/plan/format-plan.ts';
import { onCells } from '../../../src/companion/plan/on-cells.ts';
import { planOf } from '../fulfil/scripted-brain.ts';

const SLOTS = { I1: 'sword', N1: '5', N2: '7' };

test.each([
  ['wait till I reach 5,7', 'until close at N1 N2 do stay end', 'until on me at N1 N2 do stay end'],
  ['wait till I am near 5,7', 'until close at N1 N2 do stay end', 'until close at N1 N2 do stay end'],
  ['till I am within 5 of 5,7', 'until close at N1 N2 N1 do stay end', 'until close at N1 N2 N1 do stay end'],
  ['when I get to the sword, come', 'until close I1 do stay end ; come', 'until close I1 do stay end ; come'],
  [
    'follow me unless you are at 5,7 or I have the sword',
    'react not near at N1 N2 or has me I1 then follow end',
    'react not on you at N1 N2 or has me I1 then follow end',
  ],
])('%s', (order, plan, meant) => {
  expect(formatPlan(onCells(planOf(plan, SLOTS), order)).text).toBe(formatPlan(planOf(meant, SLOTS)).text);
});
