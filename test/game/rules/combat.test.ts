import { describe, expect, test } from 'vitest';
import type { CompanionMind } from '../../../src/game/model/mind.ts';
import { step } from '../../../src/game/rules/step.ts';
import { A1, drawingOf, held, move, P1, P2, worldOf } from '../drawn-world.ts';

const kinds = (events: readonly { type: string }[]) =>
  events.map(({ type }) => type).filter((type) => !type.endsWith('moved'));

test.each([
  ['beside', '#PG  #'],
  ['two steps off', '#P G #'],
])('a fight needs a distance of at most 1: %s', (where, row) => {
  const { world } = step(worldOf(`\n######\n${row}\n######`), []);
  expect(world.players[0]?.health).toBe(where === 'beside' ? 2 : 3);
});

test('distance is Manhattan: a monster diagonally beside is two steps away', () => {
  const { world } = step(worldOf('\n####\n#P #\n# G#\n####'), []);
  expect(world.players[0]?.health).toBe(3);
});

test('a monster on the same cell is fought', () => {
  const world = worldOf('\n#####\n#PG #\n#####', { holds: { p1: ['sword'] } });
  expect(step(world, [move('d')]).world.status).toBe('won');
});

describe('weapons', () => {
  const fightBat = (...items: string[]) => {
    const world = worldOf('\n#######\n#PB#G #\n#######', { holds: { p1: items } });
    const after = step(world, []);
    return {
      monsters: after.world.monsters.map(({ kind }) => kind),
      health: after.world.players[0]?.health,
      items: held(after.world, P1),
      events: after.events,
    };
  };

  test('a bat falls to bow and arrow; the arrow is used up, the bow kept', () => {
    const { events, ...rest } = fightBat('arrow', 'bow', 'arrow');
    expect(rest).toEqual({ monsters: ['gorgon'], health: 3, items: ['bow', 'arrow'] });
    expect(events).toEqual([
      {
        type: 'struck',
        who: { id: 'p1', name: 'Ann' },
        monster: { id: 'm1', kind: 'bat' },
        weapon: 'arrow',
        health: 0,
      },
      { type: 'used_up', who: { id: 'p1', name: 'Ann' }, item: { id: 'i1', kind: 'arrow' } },
      {
        type: 'monster_fell',
        monster: { id: 'm1', kind: 'bat' },
        by: { id: 'p1', name: 'Ann' },
        at: { row: 2, col: 3 },
        points: 10,
      },
    ]);
  });

  test.each([[['bow']], [['arrow']], [['sword']], [[]]])(
    '%j does not hurt a bat, the fighter is hurt',
    (items) => {
      const { events, ...rest } = fightBat(...items);
      expect(rest).toEqual({ monsters: ['bat', 'gorgon'], health: 2, items });
      expect(events).toEqual([
        {
          type: 'hurt',
          who: { id: 'p1', name: 'Ann' },
          monster: { id: 'm1', kind: 'bat' },
          needed: ['bow', 'arrow'],
          health: 2,
        },
      ]);
    },
  );

  test('any other monster falls to its weakness, which is kept', () => {
    const world = worldOf('\n#######\n#PG#B #\n#######', { holds: { p1: ['sword'] } });
    const after = step(world, []).world;
    expect(after.monsters.map(({ kind }) => kind)).toEqual(['bat']);
    expect(held(after, P1)).toEqual(['sword']);
    expect(after.players[0]?.score).toBe(15);
  });

  test('a monster of 2 health takes two fights', () => {
    const world = worldOf('\n#####\n#PO #\n#####', { holds: { p1: ['hammer'] } });
    const once = step(world, []).world;
    expect([once.monsters[0]?.health, once.players[0]?.score]).toEqual([1, 0]);
    const twice = step(once, []).world;
    expect([twice.status, twice.players[0]?.score]).toEqual(['won', 40]);
  });
});

test('each fighter fights one monster a tick, the first of the list', () => {
  const world = worldOf('\n#####\n# G #\n#BPG#\n#####', { holds: { p1: ['sword'] } });
  const { world: after } = step(world, []);
  expect(drawingOf(after)).toBe('\n#####\n#   #\n#BPG#\n#####\n');
});

test('players fight before companions, and nobody fights what was felled in the same tick', () => {
  const world = worldOf('\n######\n#PGA #\n######', { holds: { p1: ['sword'] } });
  const { world: after, events } = step(world, []);
  expect(after.companions[0]?.health).toBe(3);
  expect(kinds(events)).toEqual(['struck', 'monster_fell', 'won']);
});

test('the first to join strikes first, among players as among companions', () => {
  const players = worldOf('\n#######\n#1G2#B#\n#######', { holds: { p1: ['sword'], p2: ['sword'] } });
  expect(step(players, []).world.players.map(({ score }) => score)).toEqual([15, 0]);
  const companions = worldOf('\n#########\n#1#aGb#2#\n#########', {
    holds: { a1: ['sword'], a2: ['sword'] },
  });
  expect(step(companions, []).world.players.map(({ score }) => score)).toEqual([15, 0]);
});

test('who fell long ago keeps nobody from fighting', () => {
  const world = worldOf('\n########\n#B1 2G #\n########', { health: { p1: 1 }, holds: { p2: ['sword'] } });
  const fallen = step({ ...world, monsters: world.monsters.slice(0, 1) }, []).world;
  const { world: after } = step({ ...fallen, monsters: world.monsters }, []);
  expect(after.players.map(({ health, score }) => [health, score])).toEqual([
    [0, 0],
    [3, 15],
  ]);
});

test("a companion's felled monster scores for its player", () => {
  const world = worldOf('\n######\n#P AG#\n######', { holds: { a1: ['sword'] } });
  expect(step(world, []).world.players[0]?.score).toBe(15);
});

test('a companion that falls leaves the board and acts no more', () => {
  let acted = 0;
  const mind: CompanionMind = { act: () => void acted++ };
  const world = worldOf('\n######\n#P AG#\n######', { health: { a1: 1 }, holds: { a1: ['bow'] } });
  const fallen = step(world, [], new Map([[A1, mind]])).world;
  expect(drawingOf(fallen)).toBe('\n######\n#P >G#\n######\n');
  expect(fallen.companions[0]).toMatchObject({ health: 0, position: null, items: [] });
  step(fallen, [], new Map([[A1, mind]]));
  expect(acted).toBe(1);
});

describe('the end', () => {
  test('won when no monster is left; nothing moves any more', () => {
    const world = worldOf('\n#####\n#PG #\n#####', { holds: { p1: ['sword'] } });
    const won = step(world, []);
    expect(won.events.at(-1)).toEqual({ type: 'won', depth: 1 });
    const after = step(won.world, [move('d')]);
    expect(after.world).toEqual(won.world);
    expect(after.events).toEqual([{ type: 'rejected', input: move('d'), code: 'dungeon_over' }]);
  });

  test('lost when all players have fallen, even in the tick in which the last monster falls', () => {
    const world = worldOf('\n######\n#PG  #\n# A  #\n######', {
      health: { p1: 1 },
      holds: { a1: ['sword'] },
    });
    const { world: after, events } = step(world, []);
    expect(after.monsters).toEqual([]);
    expect(after.status).toBe('lost');
    expect(kinds(events)).toEqual(['hurt', 'struck', 'monster_fell', 'fell', 'lost']);
  });

  test('one of several players fallen is not the end', () => {
    const world = worldOf('\n#######\n#1 2G #\n#######', { health: { p2: 1 } });
    const after = step(world, []).world;
    expect(after.status).toBe('running');
    expect(step(after, [{ type: 'leave', player: P1 }]).world.status).toBe('lost');
    expect(step(after, [move('d', P2)]).events[0]).toMatchObject({ code: 'not_on_board' });
  });
});
