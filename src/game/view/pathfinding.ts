import { DIRECTIONS, type Direction, type Position } from '../model/geometry.ts';
import { type Grid, gridOf, isFloor } from '../model/grid.ts';
import type { World } from '../model/world.ts';

/**
 * The shortest way on foot, as steps; empty when already there or when there is none. Walls block, and so do
 * living players, companions and monsters, except on the destination's own cell (companion-api.md,
 * `find_path_to`). The same world and ends give the same path, always.
 */
export function findPath(world: World, from: Position, to: Position): Direction[] {
  if (!isFloor(world.level, from) || !isFloor(world.level, to)) return [];
  const grid = gridOf(world.level);
  const space = workspaceFor(grid.walls.length);
  for (const player of world.players) block(space, grid, player.position);
  for (const companion of world.companions) block(space, grid, companion.position);
  for (const monster of world.monsters) block(space, grid, monster.position);
  const start = from.row * grid.stride + from.col;
  const goal = to.row * grid.stride + to.col;
  return search(grid, space, start, goal, to) ? stepsTo(grid, space, start, goal) : [];
}

/**
 * Scratch memory of one search, reused by the next: a cell's entries count only where its stamp is of
 * the present search, so nothing is cleared in between.
 */
interface Workspace {
  readonly blocked: Uint32Array;
  readonly reached: Uint32Array;
  readonly closed: Uint32Array;
  readonly cost: Uint16Array;
  /** The direction, as an index of DIRECTIONS, of the step that led here. */
  readonly cameBy: Uint8Array;
  stamp: number;
}

let workspace: Workspace | undefined;

function workspaceFor(cells: number): Workspace {
  if (workspace === undefined || workspace.blocked.length < cells || workspace.stamp === 0xffff_ffff) {
    workspace = {
      blocked: new Uint32Array(cells),
      reached: new Uint32Array(cells),
      closed: new Uint32Array(cells),
      cost: new Uint16Array(cells),
      cameBy: new Uint8Array(cells),
      stamp: 0,
    };
  }
  workspace.stamp++;
  return workspace;
}

function block(space: Workspace, grid: Grid, at: Position | null): void {
  if (at !== null) space.blocked[at.row * grid.stride + at.col] = space.stamp;
}

/** Index offsets of a step in each of DIRECTIONS (up, down, left, right). */
function offsetsOf(stride: number): readonly [number, number, number, number] {
  return [-stride, stride, -1, 1];
}

/**
 * A* with the Manhattan distance. A step changes the estimate of a whole path by 0 or 2, so two stacks
 * do for a priority queue: cells of the present estimate, and those of the next. Among equals the newest
 * goes first and a neighbour earlier in DIRECTIONS before a later one: that is the tie rule.
 */
function search(grid: Grid, space: Workspace, start: number, goal: number, to: Position): boolean {
  const { stride, walls } = grid;
  const { blocked, reached, closed, cost, cameBy, stamp } = space;
  const offsets = offsetsOf(stride);
  const estimate = (cell: number): number => {
    const row = (cell / stride) | 0;
    return Math.abs(row - to.row) + Math.abs(cell - row * stride - to.col);
  };
  let present: number[] = [start];
  let next: number[] = [];
  reached[start] = stamp;
  cost[start] = 0;
  while (present.length > 0) {
    for (let cell = present.pop(); cell !== undefined; cell = present.pop()) {
      if (cell === goal) return true;
      if (closed[cell] === stamp) continue;
      closed[cell] = stamp;
      const stepCost = (cost[cell] ?? 0) + 1;
      const left = estimate(cell);
      for (let direction = 3; direction >= 0; direction--) {
        const beside = cell + (offsets[direction] ?? 0);
        if (walls[beside] === 1 || closed[beside] === stamp) continue;
        if (blocked[beside] === stamp && beside !== goal) continue;
        if (reached[beside] === stamp && (cost[beside] ?? 0) <= stepCost) continue;
        reached[beside] = stamp;
        cost[beside] = stepCost;
        cameBy[beside] = direction;
        if (estimate(beside) < left) present.push(beside);
        else next.push(beside);
      }
    }
    [present, next] = [next, present];
  }
  return false;
}

function stepsTo(grid: Grid, space: Workspace, start: number, goal: number): Direction[] {
  const offsets = offsetsOf(grid.stride);
  const steps = new Array<Direction>(space.cost[goal] ?? 0);
  let cell = goal;
  for (let index = steps.length - 1; index >= 0 && cell !== start; index--) {
    const cameBy = space.cameBy[cell] ?? 0;
    steps[index] = DIRECTIONS[cameBy] ?? 'w';
    cell -= offsets[cameBy] ?? 0;
  }
  return steps;
}
