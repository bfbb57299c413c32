import { expect, test } from 'vitest';
import { compose } from '../../../src/companion/compose/compose.ts';
import { goalOf } from '../../../src/companion/goal/goal.ts';
import type { Action, Plan } from '../../../src/companion/plan/plan.ts';
import { companionId, itemId } from '../../../src/game/model/ids.ts';
import { rehearse } from '../../../src/sandbox/rehearsal/rehearse.ts';
import { programFor } from '../../../training/programs/programs.ts';
import { sampleActions } from '../../../training/programs/samples.ts';
import { trialWorld } from '../../../training/programs/trial.ts';
import { planOf } from '../fulfil/scripted-brain.ts';

const { world, values } = trialWorld(0);
const stillWorld = trialWorld(4).world;
const act = (action: Action, safe = false) => ({ part: 'act', action, safe }) as const;
const reached = (source: string, goal: string): number | null =>
  rehearse(source, world, companionId(1), { ticks: 40, goal }).goalTick;
const IDLE = 'function update_func() return "I do what I can" end';

const TASKS: readonly Action['do'][] = [
  'kill',
  'arm',
  'bring',
  'get',
  'walk',
  'wander',
  'dance',
  'explore',
  'say',
];
const tasks = sampleActions(values).filter((action) => TASKS.includes(action.do));
// Above and below the start are walls: nothing is to be walked there.
const undone = tasks.filter(
  ({ do: verb, ...rest }) => verb !== 'walk' || JSON.stringify(rest).includes('right'),
);

test.each(undone)('$do: who does nothing does not meet the goal ($items $foes $heading)', (action) => {
  const { goal } = goalOf([act(action)]);
  expect(goal).not.toBeNull();
  expect(reached(IDLE, goal ?? 'true')).toBeNull();
});

test('a true answer meets the goal of a question, a false one does not', () => {
  const { goal, standing } = goalOf([act({ do: 'count', what: { of: 'monster', name: 'bat' } })]);
  expect(standing).toBe(false);
  expect(reached('function update_func() return "Done: 3 bats" end', goal ?? '')).toBe(1);
  expect(reached('function update_func() return "Done: 13 bats" end', goal ?? '')).toBeNull();
});

test.each([
  [{ who: 'you', item: 'arrow' }, 'Done: 2', 'Done: 3'],
  [{ who: 'you', item: null }, 'Done: I carry 3 items', 'Done: I carry 2 arrows'],
  [{ who: 'me', item: 'arrow' }, 'Done: none, 0', 'Done: 2'],
] as const)('what is counted in a bag is what its owner carries: %j', (asked, right, wrong) => {
  const kinds = ['arrow', 'sword', 'arrow'];
  const items = kinds.map((kind, index) => ({ id: itemId(80 + index), kind }));
  const holding = { ...world, companions: world.companions.map((one) => ({ ...one, items })) };
  const goal = goalOf([act({ do: 'carries', ...asked })]).goal ?? '';
  const answered = (words: string): number | null =>
    rehearse(`function update_func() return "${words}" end`, holding, companionId(1), { ticks: 2, goal })
      .goalTick;
  expect([answered(right), answered(wrong)]).toEqual([1, null]);
});

test.each([
  ['give I1', 'give all', { bow: 1 }],
  ['give N2 I2', 'give I2', { arrow: 2 }],
  ['give I2', 'give all I2', { arrow: 1 }],
])('"%s" hands over what is meant and keeps the rest, "%s" is something else', (meant, other, given) => {
  const kinds = ['arrow', 'bow', 'arrow', 'sword'];
  const items = kinds.map((kind, index) => ({ id: itemId(80 + index), kind }));
  const holding = { ...world, companions: world.companions.map((one) => ({ ...one, items })) };
  const slots = { I1: 'bow', I2: 'arrow', N2: '2' };
  const goal = goalOf(planOf(meant, slots)).goal ?? '';
  const done = (plan: string) => {
    const composed = compose(planOf(plan, slots), programFor);
    if (!composed.ok) throw new Error(composed.problem.message);
    return rehearse(composed.source, holding, companionId(1), { ticks: 20, goal });
  };
  const { goalTick, ticks } = done(meant);
  expect(goalTick).not.toBeNull();
  const counts = Object.fromEntries(
    Object.keys(given).map((kind) => [kind, ticks.at(-1)?.player.items.filter((one) => one === kind).length]),
  );
  expect(counts).toEqual(given);
  expect(ticks.at(-1)?.companion.items.length).toBe(4 - Object.values(given).reduce((a, b) => a + b, 0));
  expect(done(other).goalTick).toBeNull();
});

test.each([
  ['away far me', 'away N4 me'],
  ['side right N4 me', 'side right me'],
  ['keep exactly N4 me', 'follow'],
  ['keep exactly N4 me', 'keep N9 me'],
  ['circle N9 middle', 'circle N1 middle'],
  ['goto col N9', 'goto col N4'],
])('"%s" is not done by "%s"', (meant, other) => {
  const slots = { N1: '1', N2: '2', N4: '4', N9: '9' };
  const { goal } = goalOf(planOf(meant, slots));
  const holds = (plan: string): boolean => {
    const composed = compose(planOf(plan, slots), programFor);
    if (!composed.ok) throw new Error(composed.problem.message);
    const { goalTick } = rehearse(composed.source, stillWorld, companionId(1), {
      ticks: 150,
      goal: goal ?? '',
    });
    return goalTick !== null;
  };
  expect([holds(meant), holds(other)]).toEqual([true, false]);
});

test('staying has to hold on every tick', () => {
  const { goal, always, standing } = goalOf([act({ do: 'stay' })]);
  expect(standing).toBe(true);
  expect(always).toBe('ai:distance_to(start.ai.position) == 0');
  expect(reached(IDLE, goal ?? '')).toBe(30);
});

test('the steps of a plan are fulfilled one after the other', () => {
  const right: Action = { do: 'walk', heading: 'right', steps: 2 };
  const plan: Plan = [act(right), act({ do: 'walk', heading: 'left', steps: 2 })];
  const { goal } = goalOf(plan);
  expect(reached(programFor(right, false) ?? '', goal ?? '')).toBeNull();
  const there = 'local n = 0 function update_func() n = n + 1 ai:move(n <= 2 and "d" or "a") end';
  expect(reached(there, goal ?? '')).toBe(4);
});

test('what depends on a condition is left open', () => {
  const when = { if: 'hurt', who: 'you' } as const;
  expect(goalOf([{ part: 'if', when, yes: [act({ do: 'come' })], no: [] }]).goal).toBeNull();
  expect(goalOf([{ part: 'react', when, yes: [act({ do: 'come' })], no: [] }]).standing).toBe(true);
});
