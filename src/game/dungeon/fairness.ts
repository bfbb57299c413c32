import { monsterKind, weaponsAgainst } from '../model/catalogue.ts';
import { distance, type Position } from '../model/geometry.ts';
import { isFloor } from '../model/grid.ts';
import { FLOOR, WALL } from '../model/level-rows.ts';
import type { Placement } from './ascii.ts';
import { withoutChokes } from './mend.ts';
import type { Population } from './populate.ts';

/**
 * Whether a careful player can arm before the first fight with a guard: the start and all that helps
 * against guards lie outside their sight, in floor that has a second way everywhere although nobody
 * walks where a guard sees. Other monsters need no such check, since they can be passed.
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
  const safe = { rows: withoutChokes(unwatched, start.player) };
  return [start.player, ...weaponsAgainstGuards(guards, items)].every((at) => isFloor(safe, at));
}

function weaponsAgainstGuards(guards: readonly Placement[], items: readonly Placement[]): Position[] {
  const weapons = new Set(guards.flatMap(({ kind }) => weaponsAgainst(kind)));
  return items.filter(({ kind }) => weapons.has(kind)).map(({ position }) => position);
}

function sees({ kind, position }: Placement, at: Position): boolean {
  return distance(position, at) <= monsterKind(kind).sight;
}
