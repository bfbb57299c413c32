import { samePosition } from '../model/geometry.ts';
import { fighterRef, fightersOf, itemRef, type Tick } from './tick.ts';

/** Players, then companions, take all that lies on their cell, except what a companion just left there. */
export function pickUp(tick: Tick): void {
  const { world } = tick;
  forgetWhatWasLeft(tick);
  for (const fighter of fightersOf(world)) {
    const at = fighter.position;
    if (at === null) continue;
    const taken = world.items.filter((item) => samePosition(item.position, at) && item.leftBy !== fighter.id);
    if (taken.length === 0) continue;
    world.items = world.items.filter((item) => !taken.includes(item));
    for (const { id, kind } of taken) {
      fighter.items.push({ id, kind });
      tick.events.push({
        type: 'picked_up',
        who: fighterRef(world, fighter),
        item: itemRef({ id, kind }),
        at,
      });
    }
  }
}

/** A companion that has left the cell of what it put down may pick it up like anything else. */
function forgetWhatWasLeft({ world }: Tick): void {
  for (const item of world.items) {
    if (item.leftBy === null) continue;
    const at = world.companions.find(({ id }) => id === item.leftBy)?.position;
    if (!at || !samePosition(at, item.position)) item.leftBy = null;
  }
}
