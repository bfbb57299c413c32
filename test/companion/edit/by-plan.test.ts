import { describe, expect, test } from 'vitest';
import { fixByPlan } from '../../../src/companion/edit/fix.ts';
import { withoutUnused } from '../../../src/companion/edit/prune.ts';
import { refactorByPlan } from '../../../src/companion/edit/refactor.ts';
import type { Running } from '../../../src/companion/edit/running.ts';
import { tweakByPlan } from '../../../src/companion/edit/tweak.ts';
import { OrderWork } from '../../../src/companion/fulfil/order-work.ts';
import { optionsFor, planOf, scriptedBrain } from '../fulfil/scripted-brain.ts';

const WALK = 'function update_func(player, ai)\n  ai:move("d")\n  return "Done: walked"\nend\n';
const STILL = 'function update_func() return "Done: I rest" end\n';
const BROKEN = 'function update_func(player, ai)\n  local way = nil\n  return way .. "!"\nend\n';
const MOVED = { goalOf: () => ({ goal: 'ai.position.col == 4', always: null, standing: false }) };
const GO = planOf('walk right N1', { N1: '1' });

const running = (source: string, more: Partial<Running> = {}): Running => ({
  source,
  order: 'walk one step right',
  plan: GO,
  linesAbove: 2,
  language: 'en',
  ...more,
});

function workOf(text: string, lines: readonly string[], plans = [GO]) {
  const { brain, requests } = scriptedBrain(lines, plans);
  return { work: new OrderWork(text, optionsFor([brain], MOVED).options), requests };
}

describe('tweak', () => {
  test('goes the way of any order, and shows what is different', async () => {
    const { work } = workOf('instead walk one step right', [WALK]);
    const end = await tweakByPlan(work, running(STILL, { plan: planOf('stay'), order: 'stay' }));
    expect(end).toMatchObject({
      kind: 'program',
      accepted: { plan: ['walk 1 step right'], means: GO },
      diff: expect.stringContaining('+  ai:move("d")'),
    });
  });

  test('says what cannot be, and what to say instead', async () => {
    const { work } = workOf('and then walk one step right', [WALK]);
    const end = await tweakByPlan(work, running(STILL, { plan: planOf('follow'), order: 'follow me' }));
    expect(end).toEqual({
      kind: 'refused',
      reason: 'What runs never ends, so nothing can come after it: follow you.',
      hint: expect.stringContaining('until'),
    });
  });

  test('says so where nothing passes the rehearsal, in the language of who asked', async () => {
    const { work } = workOf('instead walk one step right', [STILL]);
    const end = await tweakByPlan(work, running(STILL, { plan: planOf('stay'), language: 'de' }));
    expect(end).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/^Ich fand keine Änderung, .*the goal did not hold/),
    });
  });
});

describe('fix', () => {
  const ERROR = "line 5: attempt to concatenate a nil value (local 'way')";

  test('tells the line that failed as people see it, and keeps another program that gets there', async () => {
    const { work, requests } = workOf('', [BROKEN, WALK]);
    const end = await fixByPlan(work, running(BROKEN), ERROR);
    expect(end).toMatchObject({ kind: 'program', accepted: { source: WALK } });
    if (end.kind !== 'program') return;
    expect(end.explanation).toBe(
      'What was wrong: it failed in line 5, `return way .. "!"`: attempt to concatenate a nil value (local \'way\').',
    );
    expect(requests.length).toBe(2);
  });

  test('keeps none that does not get there', async () => {
    const { work, requests } = workOf('', [STILL]);
    const end = await fixByPlan(work, running(BROKEN), ERROR);
    expect(end).toMatchObject({ kind: 'refused', reason: expect.stringContaining('no other program') });
    // Asked in another way, too, by what failed before.
    expect(requests.some(({ attempts }) => attempts[0]?.source === BROKEN)).toBe(true);
  });

  test('where nothing is wrong it says so, with the evidence', async () => {
    const { work, requests } = workOf('', [STILL]);
    expect(await fixByPlan(work, running(WALK), null)).toEqual({
      kind: 'answer',
      text: expect.stringMatching(/^I find nothing wrong .* it gets there at tick 1, losing 0 health\.$/),
    });
    expect(requests).toEqual([]);
  });

  test('a program that does not get there is wrong without any error', async () => {
    const { work } = workOf('', [WALK]);
    const end = await fixByPlan(work, running(STILL), null);
    expect(end).toMatchObject({
      kind: 'program',
      explanation: 'What was wrong: from here it does not get there within 60 ticks.',
    });
  });
});

describe('refactor', () => {
  const HELPER = 'local function spare(x)\n  return x\nend\n\n';

  test('leaves out what nothing uses', async () => {
    const { work } = workOf('shorter', [STILL]);
    const end = await refactorByPlan(work, running(`${HELPER}${WALK}`), 'shorter');
    expect(end).toMatchObject({ kind: 'program', accepted: { source: WALK } });
  });

  test('takes a program that gets there sooner', async () => {
    const slow =
      'local turns = 0\nfunction update_func(player, ai)\n  turns = turns + 1\n  if turns > 3 then ai:move("d") end\nend\n';
    const { work } = workOf('fewer steps', [WALK]);
    const end = await refactorByPlan(work, running(slow), 'fewer steps');
    expect(end).toMatchObject({ kind: 'program', accepted: { source: WALK } });
    expect(end).toHaveProperty('explanation', expect.stringContaining('gets there at tick 1'));
  });

  test('says that it found nothing better', async () => {
    const { work } = workOf('shorter', [`-- one\n-- two\n${WALK}`]);
    expect(await refactorByPlan(work, running(WALK), 'shorter')).toMatchObject({
      kind: 'answer',
      text: expect.stringMatching(/^I found nothing better \(1 other programs tried\): it has 4 lines/),
    });
  });

  test('wants a broken one mended first', async () => {
    const { work } = workOf('shorter', [WALK]);
    expect(await refactorByPlan(work, running(BROKEN), 'shorter')).toMatchObject({
      kind: 'refused',
      hint: 'Have it mended first.',
    });
  });
});

test('only what nothing names is unused', () => {
  const source = 'local function a() return 1 end\n-- b.\nlocal function b() return a() end\nlocal c = 3\n';
  const used = 'local kept = f()\nfunction update_func() return kept end\n';
  expect(withoutUnused(source + used)).toBe(used);
  const all = `local function a() return 1 end\nfunction update_func() return a() end\n`;
  expect(withoutUnused(all)).toBe(all);
});
