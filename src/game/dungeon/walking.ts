import type { Position } from '../model/geometry.ts';
import { type Grid, gridOf } from '../model/grid.ts';
import { FLOOR } from '../model/level-rows.ts';

/** Steps on foot to a cell from the nearest of some others, where only walls block; Infinity where no way leads. */
export function stepsFrom(rows: readonly string[], from: readonly Position[]): (to: Position) => number {
  return stepsOn(gridOf({ rows }), from);
}

/** As `stepsFrom`, on a grid at hand, whose walls may be others than a level's. */
export function stepsOn(
  { stride, walls }: Pick<Grid, 'stride' | 'walls'>,
  from: readonly Position[],
): (to: Position) => number {
  const offsets = [-stride, stride, -1, 1];
  const steps = new Float64Array(walls.length).fill(Number.POSITIVE_INFINITY);
  const queue = from.map(({ row, col }) => row * stride + col);
  for (const cell of queue) steps[cell] = 0;
  for (const cell of queue) {
    const next = (steps[cell] ?? 0) + 1;
    for (const offset of offsets) {
      const beside = cell + offset;
      if (walls[beside] === 1 || (steps[beside] ?? 0) <= next) continue;
      steps[beside] = next;
      queue.push(beside);
    }
  }
  return (to) => steps[to.row * stride + to.col] ?? Number.POSITIVE_INFINITY;
}

/** In reading order. */
export function floorCells(rows: readonly string[]): Position[] {
  return rows.flatMap((text, index) =>
    [...text].flatMap((tile, offset) => (tile === FLOOR ? [{ row: index + 1, col: offset + 1 }] : [])),
  );
}
