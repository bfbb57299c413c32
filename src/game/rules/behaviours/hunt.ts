import { monsterKind } from '../../model/catalogue.ts';
import type { ChooseStep } from './choose-step.ts';
import { wayToNearestFighter } from './nearest-fighter.ts';
import { wander } from './wander.ts';

/** After the nearest fighter within sight; wanders while there is none. */
export const hunt: ChooseStep = (tick, monster) => {
  const way = wayToNearestFighter(tick, monster, monster.position, monsterKind(monster.kind).sight);
  if (way === null) return wander(tick, monster);
  return way[0] ?? null;
};
