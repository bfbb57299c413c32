import { expect, test } from 'vitest';
import type { CompanionMind } from '../../../src/game/model/mind.ts';
import { step } from '../../../src/game/rules/step.ts';
import { A1, A2, drawingOf, move, type P1, P2, worldOf } from '../drawn-world.ts';

const walks = (...directions: ('w' | 'a' | 's' | 'd')[]): CompanionMind => ({
  act: (turn) => {
    for (const direction of directions) turn.move(direction);
  },
});

test('a player walks one step a tick in each direction', () => {
  let world = worldOf(`
#######
#   #G#
# P # #
#   # #
#######`);
  const drawings = (['w', 'd', 's', 'a'] as const).map((direction) => {
    world = step(world, [move(direction)]).world;
    return drawingOf(world);
  });
  expect(drawings.join('')).toBe(`
#######
# P #G#
#   # #
#   # #
#######

#######
#  P#G#
#   # #
#   # #
#######

#######
#   #G#
#  P# #
#   # #
#######

#######
#   #G#
# P # #
#   # #
#######
`);
});

test('a wall refuses the step, says why, and the tick goes on', () => {
  const world = worldOf(`
####
#P #
####`);
  const { world: after, events } = step(world, [move('w')]);
  expect(drawingOf(after)).toBe(drawingOf(world));
  expect(events).toContainEqual({ type: 'rejected', input: move('w'), code: 'wall' });
  expect(after.tick).toBe(1);
});

test('only walls block: players, companions and monsters may share a cell', () => {
  const { world } = step(
    worldOf(
      `
######
#1B  #
# 2  #
######`,
      { holds: { p1: ['bow', 'arrow'], p2: ['bow', 'arrow'] } },
    ),
    [move('d'), move('w', P2)],
  );
  expect(world.players.map(({ position }) => position)).toEqual([
    { row: 2, col: 3 },
    { row: 2, col: 3 },
  ]);
});

test('the first move of a player counts, a second in the same tick is refused', () => {
  const { world, events } = step(
    worldOf(`
#####
# P #
#####`),
    [move('d'), move('a')],
  );
  expect(drawingOf(world)).toBe(`
#####
#  P#
#####
`);
  expect(events).toContainEqual({ type: 'rejected', input: move('a'), code: 'already_stepped' });
});

test('a companion makes at most one step a tick, and learns of the others that they were refused', () => {
  const results: unknown[] = [];
  const mind: CompanionMind = {
    act: (turn) => {
      results.push(
        turn.move('w'),
        turn.move('d'),
        turn.companion.position,
        turn.move('d'),
        turn.moveRandom(),
      );
    },
  };
  const { world } = step(
    worldOf(`
######
#PA  #
######`),
    [],
    new Map([[A1, mind]]),
  );
  expect(drawingOf(world)).toBe(`
######
#P A #
######
`);
  expect(results).toEqual([
    { moved: false, code: 'wall' },
    { moved: true, direction: 'd' },
    { row: 2, col: 4 },
    { moved: false, code: 'already_stepped' },
    { moved: false, code: 'already_stepped' },
  ]);
});

test('a random step never goes into a wall and is none where all four are walls', () => {
  const mind: CompanionMind = { act: (turn) => void turn.moveRandom() };
  const open = step(worldOf('####\n#PA#\n####'), [], new Map([[A1, mind]])).world;
  expect(drawingOf(open)).toBe('\n####\n#P #\n####\n');
  expect(open.companions[0]?.position).toEqual({ row: 2, col: 2 });
  const closed = step(worldOf('#####\n#P#A#\n#####'), [], new Map([[A1, mind]])).world;
  expect(drawingOf(closed)).toBe('\n#####\n#P#A#\n#####\n');
});

test('a random step of a companion goes each valid way about equally often, by the luck of the world', () => {
  const mind = new Map([[A1, { act: (turn) => void turn.moveRandom() } satisfies CompanionMind]]);
  const start = worldOf('\n#######\n#P# #G#\n#  A###\n#######');
  const counts = new Map<string, number>();
  let world = start;
  for (let index = 0; index < 2000; index++) {
    world = step({ ...world, companions: start.companions }, [], mind).world;
    const { row, col } = world.companions[0]?.position ?? { row: 0, col: 0 };
    counts.set(`${row},${col}`, (counts.get(`${row},${col}`) ?? 0) + 1);
  }
  // 1,000 expected of each of the two; five standard deviations are 112.
  expect([...counts.keys()].sort()).toEqual(['2,4', '3,3']);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(112);
});

test("a mind's random numbers are the world's: each draw changes them, and the same world gives the same", () => {
  const drawn: number[] = [];
  const mind = new Map([
    [A1, { act: (turn) => void drawn.push(turn.random(), turn.random()) } satisfies CompanionMind],
  ]);
  const world = worldOf('\n######\n#PA#G#\n######');
  const after = step(world, [], mind).world;
  expect(after.random).not.toEqual(world.random);
  step(world, [], mind);
  step(after, [], mind);
  expect(drawn.slice(2, 4)).toEqual(drawn.slice(0, 2));
  expect(new Set(drawn).size).toBe(4);
  for (const number of drawn) expect(number >= 0 && number < 1).toBe(true);
});

test('companions act in join order, before the players, each seeing what was done before', () => {
  const order: string[] = [];
  const looks = (name: string): CompanionMind => ({
    act: (turn) => {
      turn.move('d');
      const places = turn.world.companions.map(({ position }) => position?.col);
      order.push(`${name}: companions ${places}, players ${turn.world.players.map((p) => p.position?.col)}`);
    },
  });
  step(
    worldOf(`
########
#1a    #
#2b    #
########`),
    [move('d'), move('d', P2)],
    new Map([
      [A2, looks('second')],
      [A1, looks('first')],
    ]),
  );
  expect(order).toEqual(['first: companions 4,3, players 2,2', 'second: companions 4,4, players 2,2']);
});

test('what a companion says is kept for one tick and cut at 200 characters, none of them in half', () => {
  const says = (text: string) => new Map([[A1, { act: (turn) => turn.say(text) } satisfies CompanionMind]]);
  const world = worldOf('######\n#PA#G#\n######');
  expect(step(world, [], says('')).events).toEqual([]);
  const spoken = step(world, [], says('Hello')).world;
  expect(spoken.companions[0]?.said).toBe('Hello');
  expect(step(spoken, []).world.companions[0]?.said).toBe('');
  expect(step(world, [], says('😀'.repeat(300))).world.companions[0]?.said).toBe('😀'.repeat(200));
});

test('a player who is unknown, fallen or gone cannot move', () => {
  const world = worldOf(`
######
#1 #G#
#2 # #
######`);
  const gone = step(world, [{ type: 'leave', player: P2 }]).world;
  expect(step(gone, [move('d', P2)]).events).toContainEqual({
    type: 'rejected',
    input: move('d', P2),
    code: 'not_on_board',
  });
  const stranger = 'p7' as typeof P1;
  expect(step(world, [move('d', stranger)]).events).toContainEqual({
    type: 'rejected',
    input: move('d', stranger),
    code: 'unknown_player',
  });
});

test('a mind that throws names the stage', () => {
  const mind = walks('d');
  mind.act = () => {
    throw new Error('defective');
  };
  expect(() => step(worldOf('####\n#PA#\n####'), [], new Map([[A1, mind]]))).toThrow(
    'Tick 1, stage "companions act" failed',
  );
});
