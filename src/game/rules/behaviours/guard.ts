import { monsterKind } from '../../model/catalogue.ts';
import { findPath } from '../../view/pathfinding.ts';
import type { ChooseStep } from './choose-step.ts';
import { wayToNearestFighter } from './nearest-fighter.ts';

/** Goes for the nearest fighter that comes within sight of its post; else walks back and stays there. */
export const guard: ChooseStep = (tick, monster) => {
  const way = wayToNearestFighter(tick, monster, monster.post, monsterKind(monster.kind).sight);
  if (way !== null) return way[0] ?? null;
  return findPath(tick.world, monster.position, monster.post)[0] ?? null;
};
