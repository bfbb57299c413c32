import { DIRECTIONS, neighbour, type Position } from '../model/geometry.ts';
import { gridOf } from '../model/grid.ts';

/**
 * Steps on foot from a cell to any other, where only walls (and cells that `avoid` names) block;
 * Infinity where no way leads.
 */
export function stepsFrom(
  rows: readonly string[],
  from: Position,
  avoid: (at: Position) => boolean = () => false,
): (to: Position) => number {
  const { stride, walls } = gridOf({ rows });
  const steps = new Map([[from.row * stride + from.col, 0]]);
  const queue = [from];
  for (const at of queue) {
    const next = (steps.get(at.row * stride + at.col) ?? 0) + 1;
    for (const direction of DIRECTIONS) {
      const beside = neighbour(at, direction);
      const cell = beside.row * stride + beside.col;
      if (walls[cell] === 1 || steps.has(cell) || avoid(beside)) continue;
      steps.set(cell, next);
      queue.push(beside);
    }
  }
  return (to) => steps.get(to.row * stride + to.col) ?? Number.POSITIVE_INFINITY;
}
