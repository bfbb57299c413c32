import { expect, test } from 'vitest';
import type { Input } from '../../../src/game/model/actions.ts';
import { playerId } from '../../../src/game/model/ids.ts';
import type { World } from '../../../src/game/model/world.ts';
import { step } from '../../../src/game/rules/step.ts';
import { drawingOf, move, P1, P2, worldOf } from '../drawn-world.ts';

const join = (user: string, name = user): Input => ({ type: 'join', user, name });
const codes = (world: World, ...inputs: Input[]) =>
  step(world, inputs).events.flatMap((event) => (event.type === 'rejected' ? [event.code] : []));

const START = worldOf(`
########
#PA    #
#      #
#     G#
########`);

test('who joins stands, with a companion, on the nearest free cells to the start', () => {
  const { world, events } = step(START, [join('ben', 'Ben')]);
  expect(drawingOf(world)).toBe(`
########
#1a    #
#2b    #
#     G#
########
`);
  expect(events[0]).toEqual({ type: 'joined', player: 'p2', name: 'Ben', returned: false });
  expect(world.players[1]).toMatchObject({ seat: 2, user: 'ben', health: 3, items: [], score: 0 });
  expect(world.companions[1]).toMatchObject({ id: 'a2', owner: 'p2', health: 3 });
});

test('one who joins may move in the same tick', () => {
  const { world } = step(START, [join('ben'), move('s', P2)]);
  expect(world.players[1]?.position).toEqual({ row: 4, col: 2 });
});

test('who joins stands on no monster', () => {
  const world = worldOf(`
########
#PAB   #
#B     #
########`);
  expect(drawingOf(step(world, [join('ben', 'Ben')]).world)).toBe(`
########
#1aB   #
#B2b   #
########
`);
});

test('nobody joins twice, above the limit, or under a name that cannot be shown', () => {
  expect(codes(START, join('user-1'))).toEqual(['already_joined']);
  const two = worldOf('\n####\n#PA#\n####', { maxPlayers: 1 });
  expect(codes(two, join('ben'))).toEqual(['dungeon_full']);
  for (const name of ['', ' Ben', 'Ben\n', 'x'.repeat(41), '\u200b', 'a\u0007b']) {
    expect(codes(START, join('ben', name))).toEqual(['name_refused']);
  }
  for (const name of ['B', 'Ben 😀', '王小明', 'x'.repeat(40)]) {
    expect(codes(START, join('ben', name))).toEqual([]);
  }
});

test('nobody joins who has no name that a saved dungeon can hold', () => {
  for (const user of ['', 'x'.repeat(101)]) {
    const refused = step(START, [join(user, 'Ben')]);
    expect(refused.events[0]).toMatchObject({ type: 'rejected', code: 'user_refused' });
    expect(refused.world.players).toHaveLength(1);
  }
  expect(codes(START, join('x'.repeat(100), 'Ben'))).toEqual([]);
});

test('who leaves puts everything down and comes back to the same seat, health and score', () => {
  const world = worldOf(
    `
#########
#1a     #
#2b    G#
#########`,
    { holds: { p2: ['sword'], a2: ['bow'] }, health: { p2: 2, a2: 1 } },
  );
  const left = step(world, [{ type: 'leave', player: P2 }]);
  expect(drawingOf(left.world)).toBe(`
#########
#PA     #
#^>    G#
#########
`);
  expect(left.events).toMatchObject([
    { type: 'dropped', who: { id: 'p2' }, item: { kind: 'sword' } },
    { type: 'dropped', who: { id: 'a2' }, item: { kind: 'bow' } },
    { type: 'left', player: 'p2', name: 'Ben' },
  ]);
  const back = step(left.world, [join('user-2', 'Ben again')]);
  expect(back.events[0]).toEqual({ type: 'joined', player: 'p2', name: 'Ben again', returned: true });
  expect(back.world.players[1]).toMatchObject({ health: 2, presence: 'active', seat: 2 });
  expect(back.world.companions[1]).toMatchObject({ health: 1 });
});

test('leaving does not heal: a fallen player comes back fallen', () => {
  const world = worldOf('\n#######\n#1 2G #\n#######', { health: { p2: 1 } });
  const fallen = step(world, []).world;
  const gone = step(fallen, [{ type: 'leave', player: P2 }]).world;
  const { world: back, events } = step(gone, [join('user-2', 'Ben')]);
  expect(back.players[1]).toMatchObject({ health: 0, position: null, presence: 'active' });
  expect(events.map(({ type }) => type)).toEqual(['joined']);
});

test('a companion that fell stays away when its player comes back', () => {
  const world = worldOf('\n#######\n#1  2G#\n#######');
  const gone = step(world, [{ type: 'leave', player: P2 }]).world;
  const { world: back, events } = step(gone, [join('user-2', 'Ben')]);
  expect(back.companions[1]).toMatchObject({ health: 0, position: null });
  expect(events.map(({ type }) => type)).toEqual(['joined']);
});

test('who has left cannot leave again or be away, and a companion takes its last words along', () => {
  const gone = step(START, [{ type: 'leave', player: P1 }]).world;
  expect(codes(gone, { type: 'leave', player: P1 })).toEqual(['unknown_player']);
  expect(codes(gone, { type: 'away', player: P1, away: true })).toEqual(['unknown_player']);
  const saying = START.companions.map((companion) => ({ ...companion, said: 'Hello' }));
  const over = step({ ...START, status: 'won', companions: saying }, [{ type: 'leave', player: P1 }]).world;
  expect(over.companions[0]).toMatchObject({ said: '', position: null });
});

test('a ninth person gets the seat of one who left: of those, who joined first', () => {
  let world = START;
  for (const user of ['b', 'c', 'd', 'e', 'f', 'g', 'h']) world = step(world, [join(user)]).world;
  expect(codes(world, join('i'))).toEqual(['dungeon_full']);
  for (const seat of [5, 2]) world = step(world, [{ type: 'leave', player: playerId(seat) }]).world;
  world = step(world, [join('i')]).world;
  expect(world.players.map(({ user, seat }) => `${user} ${seat}`)).toEqual([
    'user-1 1',
    'c 3',
    'd 4',
    'e 5',
    'f 6',
    'g 7',
    'h 8',
    'i 2',
  ]);
  expect(world.companions.map(({ owner }) => owner)).toEqual(world.players.map(({ id }) => id));
  expect(codes(world, join('e'), join('b'))).toEqual(['dungeon_full']);
});

test('a dungeon in which nobody is does not tick', () => {
  const empty = step(START, [{ type: 'leave', player: P1 }]).world;
  expect(empty.status).toBe('running');
  const later = step(empty, []).world;
  expect(later).toEqual(empty);
  expect(step(empty, [join('user-1', 'Ann')]).world.tick).toBe(empty.tick);
});

test('a player marked away is back with the next turn', () => {
  const marked = step(START, [{ type: 'away', player: P1, away: true }]);
  expect(marked.world.players[0]?.presence).toBe('away');
  expect(marked.events).toContainEqual({ type: 'presence', player: 'p1', name: 'Ann', away: true });
  const back = step(marked.world, [{ type: 'wait', player: P1 }]);
  expect(back.world.players[0]?.presence).toBe('active');
  expect(back.world.players[0]?.position).toEqual(START.players[0]?.position);
});

test('the way down opens when the dungeon is won: survivors go rested, with items and score', () => {
  expect(codes(START, { type: 'descend' })).toEqual(['not_won']);
  const world = worldOf(
    `
#########
#1G  a  #
#2      #
#########`,
    { holds: { p1: ['sword'] }, health: { p1: 2, p2: 1, a1: 0 } },
  );
  const won = step(world, []).world;
  expect(won.status).toBe('won');
  const { world: next, events } = step(won, [{ type: 'descend' }]);
  expect(next.level.depth).toBe(2);
  expect(next.status).toBe('running');
  expect(next.tick).toBe(won.tick);
  expect(next.players[0]).toMatchObject({ health: 3, score: 15, items: [{ kind: 'sword' }] });
  expect(next.players.every(({ position }) => position !== null)).toBe(true);
  expect(next.companions[0]).toMatchObject({ health: 3 });
  expect(next.monsters.length).toBeGreaterThan(0);
  // Where somebody stood on the level above makes no difference.
  const { start } = next.level;
  const elsewhere = won.players.map((player) => ({ ...player, position: start.player }));
  const again = step({ ...won, players: elsewhere }, [{ type: 'descend' }]).world;
  expect(again.players).toEqual(next.players);
  expect(next.players[0]?.position).toEqual(start.player);
  expect(events).toEqual([
    {
      type: 'descended',
      depth: 2,
      survivors: [
        { id: 'p1', name: 'Ann' },
        { id: 'p2', name: 'Ben' },
      ],
    },
  ]);
});

test('the fallen stay behind, and with nobody left there is no way down', () => {
  const world = worldOf(
    `
#########
#1G  a  #
#2 b    #
#########`,
    { holds: { p1: ['sword'] }, health: { p2: 0 } },
  );
  const won = step(
    { ...world, players: world.players.map((p) => (p.id === P2 ? { ...p, position: null } : p)) },
    [],
  ).world;
  const next = step(won, [{ type: 'descend' }]).world;
  expect(next.players[1]).toMatchObject({ health: 0, position: null });
  expect(next.companions[1]).toMatchObject({ health: 3, position: null });
  const { start } = next.level;
  expect([next.players[0]?.position, next.companions[0]?.position]).toEqual([start.player, start.companion]);
  const empty = step(won, [{ type: 'leave', player: P1 }]).world;
  expect(codes(empty, { type: 'descend' })).toEqual(['nobody_left']);
});
