import { type Position, samePosition } from '../model/geometry.ts';
import type { DraftFighter } from '../model/world.ts';
import { nearestFloor } from './nearest-floor.ts';
import { fighterRef, itemRef, type Tick } from './tick.ts';

/**
 * Everything that a fighter holds goes to the floor, one item a cell: its own, then up, down, left,
 * right, then the nearest that has none (companion-api.md, A tick, 6).
 */
export function putDown(tick: Tick, fighter: DraftFighter, from: Position): void {
  const { world } = tick;
  for (const item of fighter.items) {
    const at = nearestFloor(
      world.level,
      from,
      (cell) => !world.items.some(({ position }) => samePosition(position, cell)),
    );
    world.items.push({ ...item, position: at, leftBy: null });
    tick.events.push({ type: 'dropped', who: fighterRef(world, fighter), item: itemRef(item), at });
  }
  fighter.items = [];
}
