import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWorld } from '../../../src/game/dungeon/create.ts';
import type { Input } from '../../../src/game/model/actions.ts';
import { DIRECTIONS } from '../../../src/game/model/geometry.ts';
import { playerId } from '../../../src/game/model/ids.ts';
import { parseWorld, serializeWorld } from '../../../src/game/model/parse-world.ts';
import type { World } from '../../../src/game/model/world.ts';
import { step } from '../../../src/game/rules/step.ts';
import { worldOf } from '../drawn-world.ts';

const players = (count: number): Input[] =>
  Array.from({ length: count }, (_, n) => ({ type: 'join', user: `user-${n}`, name: `Player ${n}` }));

/** Two players in the classic level; its text, so that every test changes a copy. */
const saved = serializeWorld(step(createWorld({ level: 'classic' }), players(2)).world);

type Loose = { [key: string]: Loose } & Loose[];

/** The saved world with a value put in, or taken out where it is undefined, at a path such as `level.rows`. */
function changed(path: string, value: unknown): unknown {
  const world = JSON.parse(saved);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Loose>((at, key) => at[key] as Loose, world);
  Object.assign(parent, { [last]: value });
  // As a store would have it: without what is undefined.
  return JSON.parse(JSON.stringify(world));
}

function refusal(data: unknown): string {
  try {
    parseWorld(data);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'accepted';
}

describe('accepts', () => {
  test('a saved world, and gives it back as it was, to the byte', () => {
    const world = parseWorld(JSON.parse(saved));
    expect(world).toEqual(JSON.parse(saved));
    expect(serializeWorld(world)).toBe(saved);
  });

  test('whatever play leads to: joining, leaving, falling, winning, going down', () => {
    const inputs = fc.oneof(
      fc.record({
        type: fc.constant('move' as const),
        player: fc.integer({ min: 1, max: 3 }).map(playerId),
        direction: fc.constantFrom(...DIRECTIONS),
      }),
      fc.record({
        type: fc.constant('leave' as const),
        player: fc.integer({ min: 1, max: 3 }).map(playerId),
      }),
      fc.constantFrom(...players(3), { type: 'descend' as const }),
    );
    const games = fc.record({
      depth: fc.integer({ min: 1, max: 6 }),
      ticks: fc.array(fc.array(inputs, { maxLength: 3 }), { maxLength: 60 }),
    });
    fc.assert(
      fc.property(games, ({ depth, ticks }) => {
        let world: World = createWorld({ level: 'any', depth });
        for (const tick of [players(2), ...ticks]) {
          world = step(world, tick).world;
          expect(refusal(JSON.parse(serializeWorld(world)))).toBe('accepted');
        }
      }),
      { numRuns: 30 },
    );
  });

  test('the fallen, off the board, and a dungeon that is won, and the level below it', () => {
    const fallen = step(worldOf('\n#####\n#PBB#\n#####', { health: { p1: 1 } }), []).world;
    expect(fallen).toMatchObject({ status: 'lost', players: [{ health: 0, position: null }] });
    expect(refusal(fallen)).toBe('accepted');
    const won = step(worldOf('\n#####\n#P^G#\n#####', { holds: { p1: ['sword'] } }), [
      { type: 'move', player: playerId(1), direction: 'd' },
    ]).world;
    expect(won.status).toBe('won');
    expect(refusal(won)).toBe('accepted');
    const below = step(won, [{ type: 'descend' }]).world;
    expect(below.level.depth).toBe(2);
    expect(refusal(below)).toBe('accepted');
  });
});

describe('refuses, saying what and where', () => {
  const huge = Array.from({ length: 100_000 }, () => '#'.repeat(24));
  test.each<[path: string, value: unknown, line: string]>([
    ['version', 2, 'This world was saved in version 2, and only version 1 can be read'],
    ['version', 'one', 'This world was saved in version "one", and only version 1 can be read'],
    ['version', undefined, '✖ Invalid input: expected 1\n  → at version'],
    ['seed', '', '→ at seed'],
    ['seed', 'x'.repeat(101), '✖ Too big: expected string to have <=100 characters\n  → at seed'],
    ['random', [1, 2, 3], '→ at random'],
    ['random', [0, 0, 0, 0], '✖ four zeros never turn into another number\n  → at random'],
    ['random.2', 2 ** 32, '→ at random[2]'],
    ['tick', -1, '✖ Too small: expected number to be >=0\n  → at tick'],
    ['tick', 1.5, '✖ Invalid input: expected int, received number\n  → at tick'],
    ['tick', null, '→ at tick'],
    ['status', 'paused', '✖ Invalid option: expected one of "running"|"won"|"lost"\n  → at status'],
    ['status', 'won', '✖ not won while there are monsters\n  → at status'],
    ['extra', 1, '✖ Unrecognized key: "extra"'],
    ['level', undefined, '✖ Invalid input: expected object, received undefined\n  → at level'],
    ['level.depth', 0, '→ at level.depth'],
    ['level.rows', huge, '✖ Too big: expected array to have <=24 items\n  → at level.rows'],
    [
      'level.rows.3',
      '#'.repeat(35),
      '✖ Too big: expected string to have <=34 characters\n  → at level.rows[3]',
    ],
    ['level.rows.3', '###', '✖ row 4 has 3 columns, but row 1 has 24: make them equal\n  → at level.rows'],
    ['level.rows.3', '#B#  #   #   #   # #  ##', '✖ row 4, column 2: "B" is neither wall (#) nor floor'],
    ['level.rows.3', ' # #   #   #   #   # #  ', '✖ row 4, column 1: the border is open: put a # there'],
    ['level.rows', [], '✖ a level has at least 3 rows and 3 columns'],
    [
      'level.start.player',
      { row: 1, col: 1 },
      '✖ row 1, column 1 is no floor of this level\n  → at level.start.player',
    ],
    [
      'players.0.position',
      { row: 1, col: 1 },
      '✖ row 1, column 1 is no floor of this level\n  → at players[0].position',
    ],
    ['players.0.position', { row: 0, col: -3 }, '✖ row 0, column -3 is no floor of this level'],
    ['players.0.position', { row: 2.5, col: 2 }, '→ at players[0].position.row'],
    ['players.0.position', { row: 2, col: 2, x: 1 }, '✖ Unrecognized key: "x"\n  → at players[0].position'],
    ['players.0.position', null, '✖ a position, for one who is alive and here\n  → at players[0].position'],
    ['players.0.health', 0, '✖ null, for one who has fallen or left\n  → at players[0].position'],
    ['players.0.health', 4, '✖ Too big: expected number to be <=3\n  → at players[0].health'],
    ['players.0.presence', 'asleep', '→ at players[0].presence'],
    ['players.0.name', 'two\nlines', '✖ 1 to 40 visible characters\n  → at players[0].name'],
    ['players.0.id', 'p9', '✖ a player id, p1 to p8\n  → at players[0].id'],
    ['players.0.seat', 3, '✖ the player in seat 3 is p3\n  → at players[0].id'],
    ['players.1.id', 'p1', '✖ p1 is there twice\n  → at players[1].id'],
    ['players.0.user', '', '→ at players[0].user'],
    [
      'players.0.user',
      'x'.repeat(101),
      '✖ Too big: expected string to have <=100 characters\n  → at players[0].user',
    ],
    ['players.1.user', 'user-0', '✖ user "user-0" is there twice\n  → at players[1].user'],
    ['players.0.items', [{ id: 'i1', kind: 'sword' }], '✖ i1 is there twice\n  → at players[0].items[0].id'],
    ['players.0.items', [{ id: 'i9', kind: 'gold' }], '✖ unknown kind; known are sword, bow'],
    ['players', Array(9).fill({}), '✖ Too big: expected array to have <=8 items\n  → at players'],
    ['companions', [], '✖ one for each of the players is needed: 2, not 0\n  → at companions'],
    ['companions.0.owner', 'p2', '✖ p1, as in players[0]\n  → at companions[0].owner'],
    ['companions.0.id', 'a3', '✖ the companion of p1 is a1\n  → at companions[0].id'],
    ['companions.0.said', 'x'.repeat(201), '✖ at most 200 characters\n  → at companions[0].said'],
    ['companions.0.health', 0, '✖ null, for one that has fallen or whose player has left'],
    ['companions.0.position', null, '✖ a position, for one that is alive beside its player'],
    [
      'monsters.0.kind',
      'dragon',
      '✖ unknown kind; known are bat, gorgon, slime, wraith, golem\n  → at monsters[0].kind',
    ],
    ['monsters.0.kind', 'constructor', '✖ unknown kind'],
    ['monsters.0.health', 2, '✖ at most 1, for a bat\n  → at monsters[0].health'],
    ['monsters.0.health', 0, '→ at monsters[0].health'],
    ['monsters.1.id', 'm1', '✖ m1 is there twice\n  → at monsters[1].id'],
    ['monsters.1.id', 'bat', '✖ a monster id, m1 and up\n  → at monsters[1].id'],
    [
      'monsters.2.post',
      { row: 99, col: 99 },
      '✖ row 99, column 99 is no floor of this level\n  → at monsters[2].post',
    ],
    ['monsters', Array(201).fill({}), '✖ Too big: expected array to have <=200 items\n  → at monsters'],
    [
      'items.0.position',
      { row: 1, col: 2 },
      '✖ row 1, column 2 is no floor of this level\n  → at items[0].position',
    ],
    ['items.0.leftBy', 'a5', '✖ no companion is called a5\n  → at items[0].leftBy'],
    ['items.0.id', 'i0', '✖ an item id, i1 and up\n  → at items[0].id'],
    ['settings.maxPlayers', 9, '✖ Too big: expected number to be <=8\n  → at settings.maxPlayers'],
    ['settings.monstersStill', 'no', '→ at settings.monstersStill'],
  ])('%s = %j', (path, value, line) => {
    expect(refusal(changed(path, value))).toContain(line);
  });

  test.each([null, undefined, 5, 'world', true, [], () => 1])('%j in place of a world', (data) => {
    expect(refusal(data)).toMatch(/^This world cannot be used:\n✖ Invalid input: expected object, received/);
  });

  test('and what to do', () => {
    expect(refusal({})).toContain('Load one as it was saved, or start a new dungeon.');
    expect(refusal(changed('version', 7))).toContain(
      'use the program that saved it, or start a new dungeon.',
    );
  });

  test('at most ten problems, and how many more there are', () => {
    const nobody = JSON.parse(saved);
    nobody.items = Array(30).fill({ ...nobody.items[0], kind: 'gold', id: 'x' });
    const lines = refusal(nobody).split('\n');
    expect(lines.filter((line) => line.startsWith('✖'))).toHaveLength(10);
    expect(lines).toContain('and 50 more');
  });
});
