import type { Position } from './geometry.ts';
import type { Level } from './world.ts';

/**
 * A level's walls for fast look-up: `walls[row * stride + col]` is 1 at a wall, and a frame of walls
 * one cell wide stands around the level, so that a neighbour's index needs no bounds check.
 */
export interface Grid {
  readonly height: number;
  readonly width: number;
  readonly stride: number;
  readonly walls: Uint8Array;
}

// Rows never change, and worlds share them from tick to tick: each level's grid is made once.
const grids = new WeakMap<readonly string[], Grid>();

export function gridOf(level: Pick<Level, 'rows'>): Grid {
  const known = grids.get(level.rows);
  if (known !== undefined) return known;
  const height = level.rows.length;
  const width = level.rows[0]?.length ?? 0;
  const stride = width + 2;
  const walls = new Uint8Array(stride * (height + 2)).fill(1);
  level.rows.forEach((text, index) => {
    for (let col = 1; col <= width; col++) {
      if (text[col - 1] === ' ') walls[(index + 1) * stride + col] = 0;
    }
  });
  const grid = { height, width, stride, walls };
  grids.set(level.rows, grid);
  return grid;
}

/** Whether somebody can stand there: in bounds, whole numbers, no wall. */
export function isFloor(level: Pick<Level, 'rows'>, at: Position): boolean {
  const grid = gridOf(level);
  const inBounds = at.row >= 1 && at.row <= grid.height && at.col >= 1 && at.col <= grid.width;
  return inBounds && grid.walls[at.row * grid.stride + at.col] === 0;
}
