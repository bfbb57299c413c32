import { monsterKind, weaponsAgainst } from '../model/catalogue.ts';
import { distance, type Position } from '../model/geometry.ts';
import type { Placement } from './ascii.ts';
import type { Population } from './populate.ts';
import { stepsFrom } from './walking.ts';

/**
 * Whether a careful player can arm against every guard in turn: outside the sight of the guards that are
 * not beaten yet, there is always a way to the weapon against the next one. Monsters that move about
 * need no such check, since a level without dead ends lets one pass them.
 */
export function isFair(rows: readonly string[], { start, monsters, items }: Population): boolean {
  let guards = monsters.filter(({ kind }) => monsterKind(kind).behaviour === 'guard');
  while (guards.length > 0) {
    const watched = (row: number, col: number): boolean => guards.some((guard) => sees(guard, { row, col }));
    const steps = stepsFrom(rows, [start.player], watched);
    const held = new Set(
      items.filter(({ position }) => Number.isFinite(steps(position))).map(({ kind }) => kind),
    );
    const left = guards.filter(({ kind }) => !weaponsAgainst(kind).every((weapon) => held.has(weapon)));
    if (left.length === guards.length) return false;
    guards = left;
  }
  return true;
}

function sees({ kind, position }: Placement, at: Position): boolean {
  return distance(position, at) <= monsterKind(kind).sight;
}
