import { DIRECTIONS, neighbour } from '../../model/geometry.ts';
import { isFloor } from '../../model/grid.ts';
import type { ChooseStep } from './choose-step.ts';

/** A uniformly random valid step (companion-api.md, A tick, 4). */
export const wander: ChooseStep = ({ world, random }, monster) => {
  const open = DIRECTIONS.filter((way) => isFloor(world.level, neighbour(monster.position, way)));
  return open.length === 0 ? null : (open[random.below(open.length)] ?? null);
};
