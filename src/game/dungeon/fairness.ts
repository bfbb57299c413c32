import { monsterKind } from '../model/catalogue.ts';
import { distance, type Position } from '../model/geometry.ts';
import { isFloor } from '../model/grid.ts';
import { FLOOR, WALL } from '../model/level-rows.ts';
import type { Placement } from './ascii.ts';
import { isUrgent } from './difficulty.ts';
import { withoutChokes } from './mend.ts';
import type { Population } from './populate.ts';

/**
 * Whether a careful player can arm before it comes to a fight: the start, and every weapon against the
 * monsters that do more than wander, lie out of the guards' sight, on floor that has a second way
 * everywhere although nobody walks where a guard sees.
 */
export function isFair(rows: readonly string[], { start, monsters, items }: Population): boolean {
  const guards = monsters.filter(({ kind }) => monsterKind(kind).behaviour === 'guard');
  if (guards.length === 0) return true;
  const unwatched = rows.map((text, index) =>
    [...text]
      .map((tile, offset) => {
        const at = { row: index + 1, col: offset + 1 };
        return tile === FLOOR && !guards.some((guard) => sees(guard, at)) ? FLOOR : WALL;
      })
      .join(''),
  );
  const kinds = monsters.map(({ kind }) => kind);
  const safe = { rows: withoutChokes(unwatched, start.player) };
  return (
    isFloor(safe, start.player) &&
    items.every(({ kind, position }) => !isUrgent(kind, kinds) || isFloor(safe, position))
  );
}

function sees({ kind, position }: Placement, at: Position): boolean {
  return distance(position, at) <= monsterKind(kind).sight;
}
