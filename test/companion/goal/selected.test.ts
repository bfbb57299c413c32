import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/companion/compose/compose.ts';
import { goalOf } from '../../../src/companion/goal/goal.ts';
import { takeChosen } from '../../../src/companion/plan/take-chosen.ts';
import { companionId } from '../../../src/game/model/ids.ts';
import { rehearse } from '../../../src/sandbox/rehearsal/rehearse.ts';
import { programFor } from '../../../training/programs/programs.ts';
import { classicWorld, PATIENT } from '../../sandbox/classic-world.ts';
import { planOf } from '../fulfil/scripted-brain.ts';

const SLOTS = { I1: 'arrow', M1: 'bat', N1: '18', N2: '20' };

/** Whether the program of one plan fulfils what another one asks. */
function fulfils(done: string, asked: string): boolean {
  const composed = compose(takeChosen(planOf(done, SLOTS)), programFor);
  if (!composed.ok) throw new Error(composed.problem.message);
  const { goal } = goalOf(planOf(asked, SLOTS));
  const rehearsal = rehearse(composed.source, classicWorld(), companionId(1), {
    ticks: 120,
    limits: PATIENT,
    ...(goal !== null && { goal }),
  });
  return rehearsal.verdict === 'accepted';
}

// Bats at 12,11 and 18,18 and 7,14; arrows at 8,6 and 10,19 and 18,13; the player at 2,2.
describe('an order about one of several', () => {
  it.each([
    ['get I1 that near me', 'get I1 that right'],
    ['goto I1 that far me', 'goto I1 that up'],
    ['get any that near at N1 N1', 'get any that far me'],
    ['beside I1 that second', 'beside I1 that near me'],
    ['get I1 that down', 'get I1 that near me'],
    ['bring I1 that down', 'bring I1 that near me'],
  ])('%s: is fulfilled by its own program, not by that of "%s"', (plan, other) => {
    expect([fulfils(plan, plan), fulfils(other, plan)]).toEqual([true, false]);
  });

  it('is fulfilled for a kill when one of that name is gone', () => {
    expect(fulfils('kill M1 that far me', 'kill M1 that far me')).toBe(true);
    expect(fulfils('stay', 'kill M1 that far me')).toBe(false);
  });

  it('of all that are near enough takes every one', () => {
    expect(fulfils('kill all M1 that within N2 me', 'kill all M1 that within N2 me')).toBe(true);
    expect(fulfils('kill M1', 'kill all M1 that within N2 me')).toBe(false);
  });
});

describe('what people ask of a companion beside fetching and killing', () => {
  it.each([
    ['beside I1', 'get I1'],
    ['recite up N1', 'recite down N1'],
    ['circle me', 'stay'],
    ['follow M1', 'stay'],
  ])('%s: is fulfilled by its own program, not by that of "%s"', (plan, other) => {
    expect([fulfils(plan, plan), fulfils(other, plan)]).toEqual([true, false]);
  });
});
