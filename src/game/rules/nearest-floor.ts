import { DIRECTIONS, neighbour, type Position } from '../model/geometry.ts';
import { gridOf, isFloor } from '../model/grid.ts';
import type { Level } from '../model/world.ts';

/**
 * The nearest floor cell on foot that is accepted, beginning with `from` itself and then up, down, left
 * and right; `from` where no cell is.
 */
export function nearestFloor(level: Level, from: Position, accept: (at: Position) => boolean): Position {
  const { stride } = gridOf(level);
  const seen = new Set([from.row * stride + from.col]);
  const queue = [from];
  for (const at of queue) {
    if (accept(at)) return at;
    for (const direction of DIRECTIONS) {
      const beside = neighbour(at, direction);
      const key = beside.row * stride + beside.col;
      if (seen.has(key) || !isFloor(level, beside)) continue;
      seen.add(key);
      queue.push(beside);
    }
  }
  return from;
}
