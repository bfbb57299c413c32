import { expect, test } from 'vitest';
import type { Direction } from '../../../src/game/model/geometry.ts';
import type { CompanionMind } from '../../../src/game/model/mind.ts';
import type { World } from '../../../src/game/model/world.ts';
import { step } from '../../../src/game/rules/step.ts';
import { A1, A2, drawingOf, held, move, P1, P2, worldOf } from '../drawn-world.ts';

/** A step of the first companion, and of the second one. */
const walks = (...directions: Direction[]) =>
  new Map(
    directions.map((direction, index) => [
      index === 0 ? A1 : A2,
      { act: (turn) => void turn.move(direction) } satisfies CompanionMind,
    ]),
  );
const drops = (kind: string, report?: (dropped: boolean) => void): CompanionMind => ({
  act: (turn) => {
    const dropped = turn.drop(kind);
    report?.(dropped);
  },
});
const itemsAt = (world: World) =>
  world.items.map(({ kind, position }) => `${kind} ${position.row},${position.col}`);

test('whoever stands on an item picks it up; several at once', () => {
  const world = worldOf(`
#######
#P^ #G#
#A> # #
#######`);
  const { world: after, events } = step(world, [move('d')], walks('d'));
  expect(held(after, P1)).toEqual(['sword']);
  expect(held(after, A1)).toEqual(['bow']);
  expect(after.items).toEqual([]);
  expect(events.filter(({ type }) => type === 'picked_up')).toEqual([
    {
      type: 'picked_up',
      who: { id: 'p1', name: 'Ann' },
      item: { id: 'i1', kind: 'sword' },
      at: { row: 2, col: 3 },
    },
    {
      type: 'picked_up',
      who: { id: 'a1', name: "Ann's companion" },
      item: { id: 'i2', kind: 'bow' },
      at: { row: 3, col: 3 },
    },
  ]);
});

test('players pick up before companions, the one who joined first before the other', () => {
  const world = worldOf(`
#######
#1^2#G#
#a #b##
#######`);
  const both = step(world, [move('d'), move('a', P2)]).world;
  expect(held(both, P1)).toEqual(['sword']);
  const withCompanion = step(
    worldOf(`
#######
#P^A#G#
#######`),
    [move('d')],
    walks('a'),
  ).world;
  expect(held(withCompanion, P1)).toEqual(['sword']);
  const companions = step(worldOf('\n########\n#1#a^b2#\n########'), [], walks('d', 'a')).world;
  expect([held(companions, A1), held(companions, A2)]).toEqual([['sword'], []]);
});

test('all that lies on a cell is picked up, in the order in which it came there', () => {
  const world = worldOf('\n#######\n#P^>#G#\n#######');
  const heap = world.items.map((item) => ({ ...item, position: { row: 2, col: 3 } })).reverse();
  expect(held(step({ ...world, items: heap }, [move('d')]).world, P1)).toEqual(['bow', 'sword']);
});

test('the fallen hand nothing over, and are handed nothing: what they held lies on the floor', () => {
  const meet = (health: Record<string, number>) => {
    const world = worldOf('\n#######\n#PAG  #\n#######', { health, holds: { a1: ['bow'] } });
    return step(
      { ...world, monsters: world.monsters.map((m) => ({ ...m, position: { row: 2, col: 3 } })) },
      [],
      walks('a'),
    ).world;
  };
  const withoutCompanion = meet({ a1: 1 });
  expect(held(withoutCompanion, P1)).toEqual([]);
  expect(itemsAt(withoutCompanion)).toEqual(['bow 2,2']);
  const withoutPlayer = meet({ p1: 1 });
  expect(held(withoutPlayer, P1)).toEqual([]);
  expect(held(withoutPlayer, A1)).toEqual(['bow']);
});

test('in the tick that wins the dungeon things are still handed over, before it is won', () => {
  const world = worldOf('\n######\n#PAG##\n######', { holds: { a1: ['bow'], p1: ['sword'] } });
  const near = { ...world, monsters: world.monsters.map((m) => ({ ...m, position: { row: 2, col: 3 } })) };
  const { world: after, events } = step(near, [], walks('a'));
  expect(held(after, P1)).toEqual(['sword', 'bow']);
  expect(events.slice(-2).map(({ type }) => type)).toEqual(['handed_over', 'won']);
});

test("a companion on its player's cell hands over all that it holds, picked up in the same tick or before", () => {
  const world = worldOf(
    `
######
#PA#G#
######`,
    { holds: { a1: ['bow', 'arrow'] } },
  );
  const { world: after, events } = step(world, [], walks('a'));
  expect(held(after, P1)).toEqual(['bow', 'arrow']);
  expect(held(after, A1)).toEqual([]);
  expect(events.at(-1)).toMatchObject({ type: 'handed_over', items: [{ kind: 'bow' }, { kind: 'arrow' }] });
});

test("another player's cell is no place to hand over", () => {
  const world = worldOf(
    `
######
#1b#G#
#2a# #
######`,
    { holds: { a1: ['bow'] } },
  );
  expect(held(step(world, [], walks('w')).world, A1)).toEqual(['bow']);
  expect(held(step(world, [], walks('a')).world, A1)).toEqual(['bow']);
});

test('a dropped item lies at the feet; its companion takes it again only after it left the cell', () => {
  const start = worldOf(
    `
#######
#P A#G#
#######`,
    { holds: { a1: ['bow', 'arrow', 'arrow'] } },
  );
  const answers: boolean[] = [];
  let { world } = step(start, [], new Map([[A1, drops('arrow', (dropped) => answers.push(dropped))]]));
  expect(held(world, A1)).toEqual(['bow', 'arrow']);
  expect(itemsAt(world)).toEqual(['arrow 2,4']);
  expect(world.items[0]?.id).toBe(start.companions[0]?.items[1]?.id);
  world = step(world, [], new Map([[A1, drops('sword', (dropped) => answers.push(dropped))]])).world;
  expect(held(world, A1)).toEqual(['bow', 'arrow']);
  expect(answers).toEqual([true, false]);
  world = step(world, [], walks('a')).world;
  world = step(world, [], walks('d')).world;
  expect(held(world, A1)).toEqual(['bow', 'arrow', 'arrow']);
});

test('anybody else may take what a companion dropped', () => {
  const world = worldOf(
    `
######
#PA#G#
######`,
    { holds: { a1: ['bow'] } },
  );
  const { world: after } = step(world, [move('d')], new Map([[A1, drops('bow')]]));
  expect(held(after, P1)).toEqual(['bow']);
});

test('the fallen drop one item a cell: their own, up, down, left, right, then the nearest free floor', () => {
  const world = worldOf(
    `
###########
#1#       #
###       #
#    G2   #
#         #
#         #
###########`,
    { holds: { p2: ['bow', 'bow', 'bow', 'bow', 'bow', 'bow', 'bow'] }, health: { p2: 1 } },
  );
  const { world: after, events } = step(world, []);
  expect(drawingOf(after)).toBe(`
###########
#1#   >   #
###  >>   #
#    G>>  #
#     >   #
#         #
###########
`);
  expect(itemsAt(after)).toContain('bow 4,6');
  expect(after.players[1]).toMatchObject({ health: 0, position: null, items: [] });
  expect(events).toContainEqual({ type: 'fell', who: { id: 'p2', name: 'Ben' }, at: { row: 4, col: 7 } });
});

test('an item already on a cell is not covered: the next free cell is taken', () => {
  const world = worldOf(
    `
######
#1 #G#
## ###
#>2B #
######`,
    { holds: { p2: ['arrow', 'salt'] }, health: { p2: 1 } },
  );
  const after = step(world, []).world;
  expect(itemsAt(after)).toEqual(['bow 4,2', 'arrow 4,3', 'salt 3,3']);
});

test('the order of the drop follows up, down, left, right', () => {
  const world = worldOf(
    `
#######
#1#   #
###   #
#  2  #
## G  #
#######`,
    { holds: { p2: ['lantern', 'bow', 'arrow', 'salt', 'hammer'] }, health: { p2: 1 } },
  );
  expect(itemsAt(step(world, []).world)).toEqual([
    'lantern 4,4',
    'bow 3,4',
    'arrow 5,4',
    'salt 4,3',
    'hammer 4,5',
  ]);
});
