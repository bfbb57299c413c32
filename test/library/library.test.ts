import { describe, expect, it } from 'vitest';
import { goalOf } from '../../src/companion/goal/goal.ts';
import type { Slot } from '../../src/companion/slots.ts';
import { createWorld } from '../../src/game/dungeon/create.ts';
import { companionId } from '../../src/game/model/ids.ts';
import type { World } from '../../src/game/model/world.ts';
import { step } from '../../src/game/rules/step.ts';
import { planOf } from '../../src/library/entry.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { fillLua, SAMPLE_SLOTS } from '../../src/library/template.ts';
import { DEFAULT_LIMITS, LIMITS } from '../../src/sandbox/api/limits.ts';
import { rehearse } from '../../src/sandbox/rehearsal/rehearse.ts';

const LIBRARY = readLibrary();
const WORLDS = ['classic', '7', '99', 'kobold'].map((level) => ({ level, world: worldOf(level) }));
// Time says more of the machine than of a program; its instructions are limited as ever.
const limits = { ...DEFAULT_LIMITS, tickMs: LIMITS.tickMs.most };

function worldOf(level: string): World {
  const empty = createWorld({ level, seed: '5', settings: { monstersStill: true } });
  const names = ['Ada', 'Ben'];
  return step(
    empty,
    names.map((name) => ({ type: 'join', user: name, name })),
  ).world;
}

/** Values that mean something in a dungeon: names that it has, a few steps, or cells that are floor. */
function valuesFor(plan: string, world: World): Map<Slot, string> {
  const slots = new Map(SAMPLE_SLOTS)
    .set('M1', 'bat')
    .set('I2', 'sword')
    .set('T1', 'he said "hi"')
    .set('P1', 'Ben');
  // There is one bow, and several arrows.
  slots
    .set('I1', plan.includes('{n} {item}') ? 'arrow' : 'bow')
    .set('N1', '2')
    .set('N2', '3');
  if (!/\bat \{n\}/.test(plan)) return slots;
  const [here, there] = [world.companions[0]?.position, world.players[0]?.position];
  const numbers = [here?.row, here?.col, there?.row, there?.col];
  for (const [index, number] of numbers.entries()) slots.set(`N${index + 1}`, String(number));
  return slots;
}

describe('the library', () => {
  it('has the common orders', () => {
    expect(LIBRARY.length).toBeGreaterThanOrEqual(24);
    const first = new Set(LIBRARY.map(({ id }) => id));
    for (const id of [
      'follow',
      'come',
      'stay',
      'get-item',
      'bring-item',
      'kill-monster',
      'explore',
      'guard-me',
    ]) {
      expect(first).toContain(id);
    }
  });

  it.each(LIBRARY.map((entry) => [entry.id, entry] as const))('%s reaches its goal', (_, entry) => {
    const missed: string[] = [];
    for (const { level, world } of WORLDS) {
      const slots = valuesFor(entry.plan, world);
      const plan = planOf(entry.plan, slots);
      if (!plan.ok) throw new Error(plan.message);
      const source = fillLua(entry.source, slots);
      const { goal } = goalOf(plan.plan);
      const options = { ticks: goal === null ? 30 : 400, limits, ...(goal !== null && { goal }) };
      const { verdict, problems } = rehearse(source, world, companionId(1), options);
      const others = problems.filter(({ code }) => code !== 'goal');
      expect(others, level).toEqual([]);
      if (verdict === 'rejected') missed.push(`${level}: ${problems[0]?.message}`);
    }
    // Where a monster stands beside an item, who fetches everything may fall.
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(WORLDS.length / 2);
  });
});
