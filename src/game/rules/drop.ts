import type { DraftCompanion } from '../model/world.ts';
import { fighterRef, itemRef, type Tick } from './tick.ts';

/**
 * A companion puts the first item of a kind down on its own cell; false if it holds none. It does not
 * pick the item up again before it has left the cell (`GroundItem.leftBy`).
 */
export function drop(tick: Tick, companion: DraftCompanion, kind: string): boolean {
  const index = companion.items.findIndex((item) => item.kind === kind);
  const item = companion.items[index];
  if (item === undefined || companion.position === null) return false;
  companion.items.splice(index, 1);
  tick.world.items.push({ ...item, position: companion.position, leftBy: companion.id });
  tick.events.push({
    type: 'dropped',
    who: fighterRef(tick.world, companion),
    item: itemRef(item),
    at: companion.position,
  });
  return true;
}
