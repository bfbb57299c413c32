import { expect, test } from 'vitest';
import type { CompanionMind } from '../../../src/game/model/mind.ts';
import { step } from '../../../src/game/rules/step.ts';
import { A1, drawingOf, move, P2, worldOf } from '../drawn-world.ts';

test('one tick in which everything happens, in the order of the contract', () => {
  const world = worldOf(
    `
############
#1^a #B    #
#    #     #
#S2  #     #
############`,
    { monstersMove: true, holds: { a1: ['bow'], p2: ['salt'] }, health: { p2: 1, a1: 3 } },
  );
  const mind: CompanionMind = {
    act: (turn) => {
      turn.move('a');
      turn.say('Coming');
    },
  };
  const { world: after, events } = step(
    { ...world, tick: 2 },
    [move('d'), move('w', P2), { type: 'join', user: 'cy', name: 'Cy' }],
    new Map([[A1, mind]]),
  );
  expect(
    events.map((event) => {
      switch (event.type) {
        case 'moved':
          return `${event.who.name} steps ${event.direction}`;
        case 'picked_up':
          return `${event.who.name} takes the ${event.item.kind}`;
        case 'handed_over':
          return `${event.from.name} gives ${event.items.map(({ kind }) => kind)} to ${event.to.name}`;
        case 'monster_moved':
          return `a ${event.monster.kind} moves`;
        default:
          return event.type;
      }
    }),
  ).toEqual([
    'joined',
    "Ann's companion steps a",
    'said',
    'Ann steps d',
    'Ben steps w',
    'Ann takes the sword',
    'a bat moves',
    'a slime moves',
    'struck',
    'used_up',
    'monster_fell',
    "Ann's companion gives bow to Ann",
  ]);
  expect(after.tick).toBe(3);
  expect(drawingOf(after)).toMatchInlineSnapshot(`
    "
    ############
    # 1  # B   #
    #32c #     #
    #    #     #
    ############
    "
  `);
});

test('a companion sees the world before the players of this tick moved, and before its monsters did', () => {
  const seen: unknown[] = [];
  const world = worldOf('\n########\n#PA   B#\n########', { monstersMove: true });
  const mind: CompanionMind = {
    act: ({ world: { players, monsters } }) => {
      seen.push(players[0]?.position, monsters[0]?.position);
    },
  };
  step(world, [move('d')], new Map([[A1, mind]]));
  expect(seen).toEqual([
    { row: 2, col: 2 },
    { row: 2, col: 7 },
  ]);
});

test('a monster that steps up to a fighter is fought in the same tick', () => {
  const world = worldOf('\n######\n#P W##\n######', { monstersMove: true });
  const after = step({ ...world, tick: 1 }, []).world;
  expect(after.players[0]?.health).toBe(2);
});
