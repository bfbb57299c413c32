import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DIRECTIONS, neighbour, type Position } from '../../../src/game/model/geometry.ts';
import { isFloor } from '../../../src/game/model/grid.ts';
import type { World } from '../../../src/game/model/world.ts';
import { findPath } from '../../../src/game/view/pathfinding.ts';
import { P2, worldOf } from '../drawn-world.ts';

const at = (row: number, col: number): Position => ({ row, col });
const path = (board: string, from: Position, to: Position) => findPath(worldOf(board), from, to).join('');

const ROOM = `
#######
#P    #
# ### #
#     #
#######`;

test('the shortest way, as steps', () => {
  expect(path(ROOM, at(2, 2), at(4, 6))).toHaveLength(6);
  expect(path(ROOM, at(2, 2), at(2, 5))).toBe('ddd');
  expect(path(ROOM, at(4, 4), at(2, 4))).toHaveLength(6);
});

test('empty when there already, walled off, at a wall, out of bounds, or no cell at all', () => {
  expect(path(ROOM, at(2, 2), at(2, 2))).toBe('');
  expect(path(ROOM, at(2, 2), at(3, 3))).toBe('');
  expect(path(ROOM, at(1, 1), at(2, 2))).toBe('');
  for (const nowhere of [at(0, 0), at(-5, 2), at(99, 99), at(2.5, 2), at(Number.NaN, 2)]) {
    expect(path(ROOM, at(2, 2), nowhere)).toBe('');
  }
  expect(path('\n#####\n#P# #\n#####', at(2, 2), at(2, 4))).toBe('');
});

test('living players, companions and monsters block, but not on the destination itself', () => {
  const corridor = '\n########\n#P  B  #\n########';
  expect(path(corridor, at(2, 2), at(2, 7))).toBe('');
  expect(path(corridor, at(2, 2), at(2, 5))).toBe('ddd');
  const around = '\n#######\n#P A  #\n#     #\n#######';
  expect(path(around, at(2, 2), at(2, 6))).toHaveLength(6);
});

test('items and the fallen do not block', () => {
  const world = worldOf('\n#######\n#1 ^2 #\n#######');
  const fallen: World = {
    ...world,
    players: world.players.map((player) => (player.id === P2 ? { ...player, position: null } : player)),
  };
  expect(findPath(fallen, at(2, 2), at(2, 6)).join('')).toBe('dddd');
});

test('ties are broken the same way: up before down before left before right', () => {
  const open = '\n#####\n#   #\n# P #\n#   #\n#####';
  expect(path(open, at(3, 3), at(2, 2))).toBe('wa');
  expect(path(open, at(3, 3), at(2, 4))).toBe('wd');
  expect(path(open, at(3, 3), at(4, 2))).toBe('sa');
  expect(path(open, at(3, 3), at(4, 4))).toBe('sd');
});

/** Random boards: a closed border, a player in the corner, walls anywhere else. */
const boards = fc
  .tuple(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 3, max: 14 }))
  .chain(([height, width]) =>
    fc.array(fc.boolean(), { minLength: height * width, maxLength: height * width }).map((walls) =>
      Array.from({ length: height }, (_, row) =>
        Array.from({ length: width }, (_, col) => {
          if (row === 0 || col === 0 || row === height - 1 || col === width - 1) return '#';
          if (row === 1 && col === 1) return 'P';
          return walls[row * width + col] && (row + col) % 3 !== 0 ? '#' : ' ';
        }).join(''),
      ),
    ),
  );

/** Breadth-first distances, as an oracle that shares nothing with the search. */
function distancesFrom(world: World, start: Position): Map<string, number> {
  const distances = new Map([[`${start.row},${start.col}`, 0]]);
  let edge = [start];
  for (let steps = 1; edge.length > 0; steps++) {
    const next: Position[] = [];
    for (const cell of edge) {
      for (const direction of DIRECTIONS) {
        const beside = neighbour(cell, direction);
        const key = `${beside.row},${beside.col}`;
        if (!isFloor(world.level, beside) || distances.has(key)) continue;
        distances.set(key, steps);
        next.push(beside);
      }
    }
    edge = next;
  }
  return distances;
}

test('every path is as short as a breadth-first search finds it, and walkable', () => {
  fc.assert(
    fc.property(boards, (rows) => {
      const world = worldOf(rows.join('\n'));
      const start = at(2, 2);
      const distances = distancesFrom(world, start);
      for (let row = 1; row <= rows.length; row++) {
        for (let col = 1; col <= (rows[0]?.length ?? 0); col++) {
          const steps = findPath(world, start, at(row, col));
          expect(steps).toHaveLength(distances.get(`${row},${col}`) ?? 0);
          if (steps.length === 0) continue;
          let here = start;
          for (const step of steps) {
            here = neighbour(here, step);
            expect(isFloor(world.level, here)).toBe(true);
          }
          expect(here).toEqual(at(row, col));
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('the mirrored board gives mirrored path lengths', () => {
  fc.assert(
    fc.property(boards, (rows) => {
      const width = rows[0]?.length ?? 0;
      const world = worldOf(rows.join('\n'));
      const mirrored = worldOf(rows.map((row) => [...row].reverse().join('')).join('\n'));
      for (let row = 2; row < rows.length; row++) {
        for (let col = 2; col < width; col++) {
          expect(findPath(mirrored, at(2, width - 1), at(row, width + 1 - col))).toHaveLength(
            findPath(world, at(2, 2), at(row, col)).length,
          );
        }
      }
    }),
    { numRuns: 60 },
  );
});
