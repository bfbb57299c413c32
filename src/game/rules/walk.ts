import { type Direction, neighbour } from '../model/geometry.ts';
import { isFloor } from '../model/grid.ts';
import type { DraftFighter } from '../model/world.ts';
import { fighterRef, type Tick } from './tick.ts';

/** One step of a player or companion; false where a wall (or the fighter's absence) is in the way. */
export function walk(tick: Tick, fighter: DraftFighter, direction: Direction): boolean {
  const { world } = tick;
  const from = fighter.position;
  if (from === null) return false;
  const to = neighbour(from, direction);
  if (!isFloor(world.level, to)) return false;
  fighter.position = to;
  tick.events.push({ type: 'moved', who: fighterRef(world, fighter), direction, from, to });
  return true;
}
