import { monsterKind } from '../model/catalogue.ts';
import { DIRECTIONS, distance, neighbour, type Position, samePosition } from '../model/geometry.ts';
import { isFloor } from '../model/grid.ts';
import type { Random } from '../model/rng.ts';
import type { Level } from '../model/world.ts';
import type { Placement } from './ascii.ts';
import { type Difficulty, drawMonsters, isUrgent, itemsToWin } from './difficulty.ts';
import { pick } from './pick.ts';
import { floorCells, stepsFrom } from './walking.ts';

/** Who and what is on a level, and where. */
export interface Population {
  readonly start: Level['start'];
  readonly monsters: readonly Placement[];
  readonly items: readonly Placement[];
}

/** Steps on foot that lie at least between the start and anything else. */
export const ITEM_STEPS = 4;
export const MONSTER_STEPS = 8;

// Of so many random cells the one farthest from what was placed before is taken: spread out, not regular.
const CELLS_TO_COMPARE = 6;

/** Places players' start, items and monsters; null where the level has no room for them. */
export function populate(
  rows: readonly string[],
  depth: number,
  difficulty: Difficulty,
  random: Random,
): Population | null {
  const cells = floorCells(rows);
  const player = pick(cells, random);
  const companion = pick(floorBeside(rows, player), random);
  const steps = stepsFrom(rows, [player]);

  const kinds = drawMonsters(depth, difficulty.monsters, random);
  const items: Placement[] = [];
  for (const kind of itemsToWin(kinds, difficulty.spares)) {
    const free = cells.filter((cell) => steps(cell) >= ITEM_STEPS && !isTaken(cell, items));
    const position = placeApart(free, places(items), random);
    if (position === null) return null;
    items.push({ kind, position });
  }

  const monsters: Placement[] = [];
  for (const kind of kinds) {
    const { sight, behaviour } = monsterKind(kind);
    const free = cells.filter(
      (cell) =>
        steps(cell) >= MONSTER_STEPS &&
        distance(cell, player) > 2 * sight &&
        !isTaken(cell, items) &&
        !isTaken(cell, monsters),
    );
    const posts = behaviour === 'guard' ? free.filter((cell) => worthGuarding(cell, items, kinds)) : [];
    const position = placeApart(posts.length > 0 ? posts : free, [player, ...places(monsters)], random);
    if (position === null) return null;
    monsters.push({ kind, position });
  }
  return { start: { player, companion }, monsters, items };
}

/** Beside an item that nobody needs in a hurry. */
function worthGuarding(cell: Position, items: readonly Placement[], monsters: readonly string[]): boolean {
  return items.some(({ kind, position }) => distance(position, cell) === 1 && !isUrgent(kind, monsters));
}

function placeApart(free: readonly Position[], others: readonly Position[], random: Random): Position | null {
  if (free.length === 0) return null;
  const room = (cell: Position): number => Math.min(...others.map((other) => distance(cell, other)));
  return Array.from({ length: CELLS_TO_COMPARE }, () => pick(free, random)).reduce((best, cell) =>
    room(cell) > room(best) ? cell : best,
  );
}

function places(placements: readonly Placement[]): Position[] {
  return placements.map(({ position }) => position);
}

function isTaken(cell: Position, placements: readonly Placement[]): boolean {
  return placements.some(({ position }) => samePosition(position, cell));
}

function floorBeside(rows: readonly string[], cell: Position): Position[] {
  return DIRECTIONS.map((way) => neighbour(cell, way)).filter((beside) => isFloor({ rows }, beside));
}
