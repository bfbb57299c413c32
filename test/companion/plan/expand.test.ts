import { describe, expect, test } from 'vitest';
import { describePlan } from '../../../src/companion/plan/describe.ts';
import { expandPlan } from '../../../src/companion/plan/expand.ts';
import { requirementsAgainst } from '../../../src/companion/plan/requirements.ts';
import { resolveStart } from '../../../src/companion/plan/resolve-start.ts';
import { CATALOGUE } from '../../../src/game/model/catalogue.ts';
import { companionId, itemId } from '../../../src/game/model/ids.ts';
import type { World } from '../../../src/game/model/world.ts';
import { classicWorld } from '../../sandbox/classic-world.ts';
import { planOf } from '../fulfil/scripted-brain.ts';

const SLOTS = { I1: 'bow', I2: 'arrow', M1: 'bat', M2: 'gorgon', N1: '2', N2: '9' };

/** The classic level with items in the companion's hands. */
function holding(...kinds: string[]): World {
  const world = classicWorld();
  const items = kinds.map((kind, index) => ({ id: itemId(50 + index), kind }));
  return { ...world, companions: world.companions.map((one) => ({ ...one, items })) };
}

describe('implied steps', () => {
  test.each([
    ['kill M1', [], ['pick up the bow', 'pick up the arrow', 'kill a bat']],
    ['kill M2', [], ['pick up the sword', 'kill a gorgon']],
    ['kill N1 M1', [], ['pick up the bow', 'pick up 2 arrows', 'kill 2 bats']],
    ['kill N2 M1', [], ['pick up the bow', 'pick up 3 arrows', 'kill 9 bats']],
    ['kill M1', ['bow', 'arrow'], ['kill a bat']],
    ['kill M1', ['arrow'], ['pick up the bow', 'kill a bat']],
    ['get I1 ; get I2 ; kill M1', [], ['pick up the bow', 'pick up the arrow', 'kill a bat']],
    [
      'get I1 ; give all ; kill M1',
      [],
      ['pick up the bow', 'give you all that I hold', 'pick up the arrow', 'kill a bat'],
    ],
    ['kill M1 ; kill M1', ['bow', 'arrow', 'arrow'], ['kill a bat', 'kill a bat']],
    ['kill any', [], ['kill the nearest monster']],
    ['kill M1 that left', ['bow'], ['pick up the arrow', 'kill a bat, the leftmost one']],
    ['kill all M1 that within N2 me', [], ['kill every bat, only within 9 steps of you']],
    ['if hurt me then come end ; kill M1', [], ['if you are hurt: come to you', 'kill a bat']],
  ])('%s, holding %j', (plan, held, words) => {
    const expanded = expandPlan(planOf(plan, SLOTS), holding(...held), companionId(1));
    if (!expanded.ok) throw new Error(expanded.message);
    expect(describePlan(expanded.plan).map((one) => one.replace(', keeping clear of monsters', ''))).toEqual(
      words,
    );
  });

  test('needs that go in a circle are refused', () => {
    const { bow, arrow } = CATALOGUE.items;
    if (bow === undefined || arrow === undefined) throw new Error('the catalogue has changed');
    const circular = { ...CATALOGUE, items: { ...CATALOGUE.items, bow: { ...bow, needs: ['arrow'] } } };
    const refused = { ok: false, message: 'what a bat takes needs itself: arrow needs bow needs arrow' };
    expect(requirementsAgainst('bat', circular)).toEqual(refused);
    expect(expandPlan(planOf('kill M1', SLOTS), classicWorld(), companionId(1), circular)).toEqual(refused);
  });

  test('what a need needs comes before it', () => {
    const { bow } = CATALOGUE.items;
    if (bow === undefined) throw new Error('the catalogue has changed');
    const deeper = { ...CATALOGUE, items: { ...CATALOGUE.items, bow: { ...bow, needs: ['hammer'] } } };
    expect(requirementsAgainst('bat', deeper)).toEqual({ ok: true, items: ['hammer', 'bow', 'arrow'] });
  });
});

test('of several parts, "start" is where the companion stood when the order came', () => {
  const position = { row: 4, col: 7 };
  const resolved = resolveStart(
    planOf('get I1 ; if hurt you then patrol start me end ; goto start', SLOTS),
    position,
  );
  expect(describePlan(resolved)).toEqual([
    'pick up the bow',
    'if I am hurt: patrol between row 4, column 7 and you',
    'go to row 4, column 7',
  ]);
  expect(resolveStart(planOf('goto start'), position)).toEqual(planOf('goto start'));
});
