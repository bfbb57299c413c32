import type { CompanionMind } from '../model/mind.ts';
import { findPath } from '../view/pathfinding.ts';

/**
 * Keeps one step behind its player, out of the way; with something to hand over it comes all the way.
 */
export const follow: CompanionMind = {
  act({ world, companion, player, move }) {
    if (companion.position === null || player.position === null) return;
    const path = findPath(world, companion.position, player.position);
    const [direction] = path;
    if (direction === undefined) return;
    if (path.length > 1 || companion.items.length > 0) move(direction);
  },
};
