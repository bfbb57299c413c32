import { describe, expect, test } from 'vitest';
import { distance } from '../../../src/game/model/geometry.ts';
import { isFloor } from '../../../src/game/model/grid.ts';
import type { World } from '../../../src/game/model/world.ts';
import { step } from '../../../src/game/rules/step.ts';
import { drawingOf, worldOf } from '../drawn-world.ts';

function run(world: World, ticks: number): World[] {
  const worlds = [world];
  for (let tick = 0; tick < ticks; tick++) worlds.push(step(worlds.at(-1) ?? world, []).world);
  return worlds;
}
const where = (world: World) => world.monsters[0]?.position ?? { row: 0, col: 0 };

describe('wander', () => {
  const start = worldOf(
    `
#########
#P#     #
###  B  #
#       #
#########`,
    { monstersMove: true },
  );

  test('a step every tick, never into a wall', () => {
    const worlds = run(start, 200);
    for (let tick = 1; tick < worlds.length; tick++) {
      const [before, after] = [worlds[tick - 1], worlds[tick]];
      if (before === undefined || after === undefined) throw new Error('unreachable');
      expect(distance(where(before), where(after))).toBe(1);
      expect(isFloor(after.level, where(after))).toBe(true);
    }
  });

  test('every valid step is about equally likely', () => {
    const counts = new Map<string, number>();
    let world = start;
    for (let index = 0; index < 4000; index++) {
      const next = step({ ...world, monsters: start.monsters }, []).world;
      const at = where(next);
      counts.set(`${at.row},${at.col}`, (counts.get(`${at.row},${at.col}`) ?? 0) + 1);
      world = next;
    }
    // 1,000 expected of each of the four; five standard deviations are 137.
    expect([...counts.keys()].sort()).toEqual(['2,6', '3,5', '3,7', '4,6']);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(137);
  });

  test('walled in, it stays', () => {
    const world = worldOf('\n#####\n#P#B#\n#####', { monstersMove: true });
    expect(where(step(world, []).world)).toEqual({ row: 2, col: 4 });
  });

  test('a slow kind takes its step on every third tick', () => {
    const world = worldOf('\n##########\n#P##  S  #\n##########', { monstersMove: true });
    const columns = run(world, 6).map((each) => where(each).col);
    expect(new Set(columns.slice(0, 3))).toEqual(new Set([7]));
    expect(columns[3]).not.toBe(7);
    expect(columns[3]).toBe(columns[5]);
    expect(columns[6]).not.toBe(columns[5]);
  });

  test('all stand still where the dungeon is told to hold them', () => {
    const still = worldOf('\n#########\n#P#  B  #\n#########');
    expect(drawingOf(run(still, 5).at(-1) ?? still)).toBe(drawingOf(still));
  });
});

describe('hunt', () => {
  test('goes for the nearest fighter within sight, on every second tick', () => {
    const world = worldOf(
      `
############
#1a    W  2#
############`,
      { monstersMove: true },
    );
    expect(run(world, 2).map((each) => where(each).col)).toEqual([8, 8, 9]);
  });

  test('hunts companions as well, and of two equally near the first in join order', () => {
    const runs = (board: string) =>
      run(worldOf(board, { monstersMove: true }), 2).map((world) => where(world).col);
    expect(runs('\n############\n#P   W A   #\n############')).toEqual([6, 6, 7]);
    expect(runs('\n############\n#1 W 2  # ab\n############'.replace(' ab', '  #'))).toEqual([4, 4, 3]);
  });

  test('stays where it shares a cell with a fighter', () => {
    const world = worldOf('\n#####\n#PW #\n#####', { monstersMove: true });
    const on = {
      ...world,
      tick: 1,
      monsters: world.monsters.map((m) => ({ ...m, position: { row: 2, col: 2 } })),
    };
    const after = step(on, []).world;
    expect(where(after)).toEqual({ row: 2, col: 2 });
    expect(after.players[0]?.health).toBe(2);
  });

  test('walks around walls, and wanders while nobody is in sight', () => {
    const near = worldOf('\n######\n#P#W #\n# ## #\n#    #\n######', { monstersMove: true });
    expect(where(run(near, 2).at(-1) ?? near)).toEqual({ row: 2, col: 5 });
    const far = worldOf(`\n${'#'.repeat(30)}\n#P#${' '.repeat(12)}W${' '.repeat(13)}#\n${'#'.repeat(30)}`, {
      monstersMove: true,
    });
    const columns = new Set(run(far, 40).map((each) => where(each).col));
    expect(columns.size).toBeGreaterThan(2);
  });
});

describe('guard', () => {
  const start = worldOf(
    `
##############
#P        O  #
##############`,
    { monstersMove: true },
  );
  const playerAt = (world: World, col: number): World => ({
    ...world,
    players: world.players.map((player) => ({ ...player, position: { row: 2, col } })),
  });

  test('stays at its post, goes for who comes near it, and walks back', () => {
    expect(where(run(start, 5).at(-1) ?? start).col).toBe(11);
    const lured = run(playerAt(start, 9), 2).at(-1) ?? start;
    expect(where(lured).col).toBe(9);
    const calm = run(playerAt(lured, 2), 4).map((each) => where(each).col);
    expect(calm).toEqual([9, 10, 11, 11, 11]);
  });

  test('sees two cells from its post, wherever it stands itself', () => {
    const afterTick = (player: number, golem = 11) => {
      const moved = start.monsters.map((monster) => ({ ...monster, position: { row: 2, col: golem } }));
      return where(step({ ...playerAt(start, player), monsters: moved }, []).world).col;
    };
    expect(afterTick(9)).toBe(10);
    expect(afterTick(8)).toBe(11);
    expect(afterTick(7, 9)).toBe(10);
  });
});
