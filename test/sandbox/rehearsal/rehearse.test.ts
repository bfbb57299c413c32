import { describe, expect, test } from 'vitest';
import { companionId } from '../../../src/game/model/ids.ts';
import { rehearse, reseeded } from '../../../src/sandbox/rehearsal/rehearse.ts';
import { classicWorld, FOLLOW, PATIENT, program } from '../classic-world.ts';

const A1 = companionId(1);
const WORLD = classicWorld();
const run = (source: string, goal?: string, ticks = 60) =>
  rehearse(source, WORLD, A1, { ticks, limits: PATIENT, ...(goal !== undefined && { goal }) });

const FETCH = program(`
  if ai:has_item('bow') then return 'Done' end
  for _, item in ipairs(items) do
    if item.name == 'bow' then ai:move(ai:find_path_to(item)[1]) end
  end
  return 'On my way'`);

test('a program that runs through is accepted, with the world after each tick', () => {
  const result = run(program(`ai:move('d') return 'step'`), undefined, 2);
  expect(result).toMatchObject({
    verdict: 'accepted',
    stage: null,
    problems: [],
    finished: false,
    goalTick: null,
  });
  expect(result.ticks).toHaveLength(2);
  expect(result.ticks[1]).toMatchObject({
    tick: 2,
    said: 'step',
    player: { row: 2, col: 2, health: 3, items: [] },
    companion: { row: 2, col: 5, health: 3, items: [] },
  });
  expect(result.ticks[0]?.monsters[0]).toEqual({ id: 'm1', name: 'bat', row: 12, col: 11, health: 1 });
  expect(result.ticks[0]?.items[0]).toEqual({ id: 'i1', name: 'sword', row: 21, col: 23 });
  expect(result.chargedBytes).toBeGreaterThan(0);
});

test('it ends when the program is done', () => {
  const result = run(FETCH);
  expect(result.finished).toBe(true);
  expect(result.ticks.length).toBeLessThan(60);
  expect(result.ticks.at(-1)).toMatchObject({ said: 'Done', companion: { items: ['bow'] } });
});

test.each([
  ['parse', 'syntax', 'function update_func( end', 1],
  ['load', 'error', 'error("no")', 1],
  ['load', 'shape', 'x = 1', null],
  ['load', 'instructions', 'while true do end', 1],
  ['rehearsal', 'error', program('ai:fly()'), 2],
  ['rehearsal', 'memory', program('local t = {} while true do t[#t + 1] = {} end'), 2],
])('rejected at %s with %s', (stage, code, source, line) => {
  const result = run(source);
  expect(result).toMatchObject({ verdict: 'rejected', stage, problems: [{ code, line }] });
  expect(result.problems[0]?.message).not.toBe('');
});

test('a failing tick ends the rehearsal; the legal step that it made stays', () => {
  const result = run(program(`ai:move('d') error('after the step')`));
  expect(result.ticks).toHaveLength(1);
  expect(result.ticks[0]?.companion).toMatchObject({ row: 2, col: 4 });
});

test('the player walks as told', () => {
  const result = rehearse(FOLLOW, WORLD, A1, { ticks: 4, moves: ['d', null, 'd', 'w'] });
  expect(result.ticks.map(({ player }) => `${player.row},${player.col}`)).toEqual([
    '2,3',
    '2,3',
    '2,4',
    '2,4',
  ]);
});

test('nothing of it is seen outside', () => {
  const before = JSON.stringify(WORLD);
  run(FETCH, 'ai:has_item("bow")');
  expect(JSON.stringify(WORLD)).toBe(before);
});

test('the same arguments give the same ticks; another seed other chances', () => {
  const roam = program('ai:move_random() return math.random(1000)');
  const moving = classicWorld(1, { monstersStill: false });
  const ticks = (seed: string) => rehearse(roam, reseeded(moving, seed), A1, { ticks: 20 }).ticks;
  expect(ticks('a')).toEqual(ticks('a'));
  expect(ticks('a')).not.toEqual(ticks('b'));
});

test('a lost world ends it', () => {
  const world = classicWorld(1, { monstersStill: true });
  const doomed = { ...world, players: world.players.map((player) => ({ ...player, health: 1 })) };
  const beside = {
    ...doomed,
    monsters: doomed.monsters.map((m) => ({ ...m, position: { row: 3, col: 2 } })),
  };
  expect(rehearse(FOLLOW, beside, A1, { ticks: 10 }).ticks).toHaveLength(1);
});

describe('the goal', () => {
  test('ends the rehearsal in the tick after which it holds', () => {
    const result = run(FETCH, 'ai:has_item("bow")');
    expect(result).toMatchObject({ verdict: 'accepted', goalTick: result.ticks.length });
    expect(run(FETCH, 'ai:has_item("bow")', result.ticks.length - 1)).toMatchObject({
      verdict: 'rejected',
      stage: 'rehearsal',
      goalTick: null,
      problems: [{ code: 'goal' }],
    });
  });

  test('is waited for after the program is done', () => {
    const result = run(program(`return 'Done'`), 'said == ""', 5);
    expect(result).toMatchObject({ verdict: 'accepted', finished: true, goalTick: 2 });
  });

  test.each([
    ['what a program sees', '#monsters == 4 and #items == 5 and #players == 1 and #companions == 1'],
    ['the map', 'maze[1]:sub(1, 1) == "#" and valid_move({2, 2})'],
    ['what was said', 'said == "here"'],
    ['the beginning', 'start.ai.position.col == 3 and ai.position.col == 4 and #start.monsters == 4'],
    ['the beginning as entities', 'start.ai:distance_to(ai) == 1 and not start.player:has_item("bow")'],
    ['a comment at its end', 'true -- always'],
  ])('sees %s', (_, goal) => {
    const result = run(program(`ai:move('d') return 'here'`), goal, 1);
    expect(result.problems).toEqual([]);
    expect(result.goalTick).toBe(1);
  });

  test('cannot change anything, not even what it was given', () => {
    const result = run(
      program(`return ai.position.row .. ',' .. ai.position.col`),
      'ai:move("s") or ai:remove_item("bow")',
      3,
    );
    expect(result.problems[0]?.code).toBe('goal');
    expect(result.ticks.map(({ said }) => said)).toEqual(['2,3', '2,3', '2,3']);
  });

  test.each([
    ['that is no expression', 'ai:has_item('],
    ['that fails', 'monsters[9].health == 0'],
    ['that never ends', '(function() while true do end end)()'],
  ])('%s is named as the goal, not as the program', (_, goal) => {
    const result = run(FETCH, goal);
    expect(result).toMatchObject({ verdict: 'rejected', problems: [{ code: 'goal', line: null }] });
    expect(result.problems[0]?.message).toMatch(/^the goal itself failed: /);
  });
});
