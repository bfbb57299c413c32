import { putDown } from './put-down.ts';
import { fighterRef, fightersOf, type Tick } from './tick.ts';

/** Whoever is at 0 health drops all items and leaves the board. */
export function fall(tick: Tick): void {
  const { world } = tick;
  for (const fighter of fightersOf(world)) {
    const at = fighter.position;
    if (at === null || fighter.health > 0) continue;
    putDown(tick, fighter, at);
    fighter.position = null;
    tick.events.push({ type: 'fell', who: fighterRef(world, fighter), at });
  }
}
