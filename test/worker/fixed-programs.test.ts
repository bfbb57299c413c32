import { describe, expect, it } from 'vitest';
import { createWorld } from '../../src/game/dungeon/create.ts';
import { companionId } from '../../src/game/model/ids.ts';
import { step } from '../../src/game/rules/step.ts';
import { DEFAULT_LIMITS, LIMITS } from '../../src/sandbox/api/limits.ts';
import { rehearse } from '../../src/sandbox/rehearsal/rehearse.ts';
import { loadFixedPrograms } from '../../src/worker/fixed-programs.ts';
import { matchOrder, refusalFor } from '../../src/worker/match-order.ts';

const programs = loadFixedPrograms();

function classicWorld(monstersStill: boolean) {
  const empty = createWorld({ level: 'classic', seed: '7', settings: { monstersStill } });
  return step(empty, [{ type: 'join', user: 'u', name: 'Ada' }]).world;
}

function run(
  order: string,
  ticks: number,
  options: { goal?: string; moves?: ('w' | 'a' | 's' | 'd')[] } = {},
) {
  const program = matchOrder(order, programs);
  if (program === undefined) throw new Error(`nothing matches ${order}`);
  // Time says more of the machine than of the program.
  const limits = { ...DEFAULT_LIMITS, tickMs: LIMITS.tickMs.most };
  return rehearse(program.source, classicWorld(true), companionId(1), { ticks, limits, ...options });
}

describe('the fixed programs', () => {
  it.each([
    [
      'follow me',
      8,
      { goal: 'ai:distance_to(player) == 1 and player.position.row == 5', moves: ['s', 's', 's'] },
    ],
    ['go get the sword', 80, { goal: 'ai:has_item("sword")' }],
    ['pick up the bow, then an arrow, then kill a bat', 120, { goal: '#monsters == 3' }],
    ['explore', 400, { goal: 'ai.position.row == 22 and ai.health == 3' }],
    ['stay', 3, { goal: 'ai.position.row == 2 and ai.position.col == 3' }],
    ['how many monsters are there', 1, { goal: 'said:find("4") ~= nil' }],
  ] as [string, number, { goal: string; moves?: ('w' | 'a' | 's' | 'd')[] }][])(
    'fulfils "%s"',
    (order, ticks, options) => {
      expect(run(order, ticks, options)).toMatchObject({ verdict: 'accepted', problems: [] });
    },
  );

  it('come to an end where there is one', () => {
    for (const order of ['go get the sword', 'kill a bat', 'explore', 'how many monsters']) {
      expect(run(order, 1_500)).toMatchObject({ verdict: 'accepted', finished: true });
    }
  });
});

describe('matchOrder', () => {
  it.each([
    ['Follow me!', 'follow'],
    ['please, could you follow me', 'follow'],
    ['Get the SWORD', 'get-item'],
    ['Pick up the bow, then an arrow and then kill a bat.', 'hunt-bat'],
    ['How many monsters are there?', 'count-monsters'],
  ])('understands "%s"', (order, id) => {
    expect(matchOrder(order, programs)?.id).toBe(id);
  });

  it.each(['bake a cake', '', '!!!', 'do not follow me', 'follow the bat'])(
    'does not understand "%s"',
    (order) => {
      expect(matchOrder(order, programs)).toBeUndefined();
    },
  );

  it('says what can be said instead', () => {
    const refusal = refusalFor(programs);
    for (const order of ['follow me', 'go get the sword', 'explore', 'stay'])
      expect(refusal).toContain(order);
  });
});
