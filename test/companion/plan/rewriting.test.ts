import { describe, expect, it } from 'vitest';
import { actsIn } from '../../../src/companion/plan/acts.ts';
import { countUp } from '../../../src/companion/plan/count-up.ts';
import { formatPlan } from '../../../src/companion/plan/format-plan.ts';
import { inLegs } from '../../../src/companion/plan/in-legs.ts';
import { watchful } from '../../../src/companion/plan/watchful.ts';
import { withReports } from '../../../src/companion/plan/with-reports.ts';
import { planOf } from '../fulfil/scripted-brain.ts';

const SLOTS = { I1: 'arrow', I2: 'bow', M1: 'bat', M2: 'gorgon', N1: '3', N2: '4' };

describe('loops that count up', () => {
  it.each([
    ['until has you N1 I1 do get I1 end', 'get N1 I1'],
    ['until has me N1 I1 do safe bring I1 end ; come', 'safe bring N1 I1 ; come'],
    ['until gone M1 do kill M1 end', 'kill all M1'],
    ['until gone monsters do kill any end', 'kill all'],
    // Another thing, somebody else, more to do: as it was said.
    ['until has you N1 I1 do get I2 end', null],
    ['until has me N1 I1 do get I1 end', null],
    ['until gone M1 do kill M2 end', null],
    ['until has you N1 I1 do get I1 ; come end', null],
    ['until near me do get I1 end', null],
    ['until gone M1 do kill M1 that near me end', null],
  ])('%s', (said, meant) => {
    const plan = planOf(said, SLOTS);
    expect(formatPlan(countUp(plan))).toEqual(formatPlan(meant === null ? plan : planOf(meant, SLOTS)));
  });
});

describe('conditions of what is yet to come', () => {
  it.each([
    ['if the gorgon gets near me say hi', 'if close M2 then say T1 end', 'each close M2 do say T1 end'],
    [
      'if i ever get more than 3 away come, otherwise stay',
      'if not near me N1 then come else stay end',
      'react not near me N1 then come else stay end',
    ],
    [
      'get the arrow. if a bat comes near, run',
      'get I1 ; if near M1 then avoid all end',
      'get I1 ; each near M1 do avoid all end',
    ],
    // Looked at now; or something follows.
    ['if you are hurt come', 'if hurt you then come end', null],
    ['if it gets near come, then stay', 'if near M1 then come end ; stay', null],
    ['if a bat gets near come else get the bow', 'if near M1 then come else get I2 end', null],
  ])('%s', (order, said, meant) => {
    const plan = planOf(said, { ...SLOTS, T1: 'hi' });
    expect(watchful(plan, order)).toEqual(meant === null ? plan : planOf(meant, { ...SLOTS, T1: 'hi' }));
  });
});

describe('reports', () => {
  it.each([
    ['until near monster do stay end ; report', 'Listen: I am near a monster.'],
    ['get I1 ; come ; report', 'I did it: come to you.'],
    ['each died M1 do report end', 'Listen: a bat dies.'],
    ['if can any then kill any else report end', 'Listen: not (I hold what kills a monster).'],
    ['get I1 ; each hurt me do report else follow end', 'Listen: you are hurt.'],
    ['get I1 ; say T1 ; report', 'I did it: pick up the arrow.'],
    ['report', 'Here I am, ready.'],
  ])('%s: "%s"', (said, words) => {
    const texts = actsIn(withReports(planOf(said, { ...SLOTS, T1: 'hi' }))).flatMap(({ action }) =>
      action.do === 'say' ? [action.text] : [],
    );
    expect(texts.at(-1)).toBe(words);
  });
});

describe('a patrol in legs', () => {
  it('goes from place to place, also within a block', () => {
    const plan = planOf('get I1 ; react near monster then come else safe patrol at N1 N2 me end', SLOTS);
    const legs = planOf(
      'get I1 ; react near monster then come else forever do safe goto at N1 N2 ; safe goto me end end',
      SLOTS,
    );
    expect(inLegs(plan)).toEqual(legs);
  });

  it('is nothing where there is no patrol', () => {
    expect(inLegs(planOf('get I1 ; stay', SLOTS))).toBeNull();
  });
});
