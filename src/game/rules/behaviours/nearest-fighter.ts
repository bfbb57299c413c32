import { type Direction, distance, type Position } from '../../model/geometry.ts';
import type { DraftMonster } from '../../model/world.ts';
import { findPath } from '../../view/pathfinding.ts';
import { fightersOf, type Tick } from '../tick.ts';

/**
 * The way from a monster to the fighter nearest to it on foot, among those at most `sight` cells from
 * `centre`; empty when they share a cell, null when there is none or no way.
 */
export function wayToNearestFighter(
  { world }: Tick,
  monster: DraftMonster,
  centre: Position,
  sight: number,
): Direction[] | null {
  let nearest: Direction[] | null = null;
  for (const { position } of fightersOf(world)) {
    if (position === null || distance(centre, position) > sight) continue;
    if (distance(position, monster.position) === 0) return [];
    const way = findPath(world, monster.position, position);
    if (way.length > 0 && (nearest === null || way.length < nearest.length)) nearest = way;
  }
  return nearest;
}
