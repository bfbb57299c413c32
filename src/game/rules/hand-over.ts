import { samePosition } from '../model/geometry.ts';
import { fighterRef, itemRef, type Tick } from './tick.ts';

/** A companion on its player's cell gives the player all that it holds. */
export function handOver(tick: Tick): void {
  const { world } = tick;
  for (const companion of world.companions) {
    const player = world.players.find(({ id }) => id === companion.owner);
    if (!player?.position || companion.position === null || companion.items.length === 0) continue;
    if (!samePosition(player.position, companion.position)) continue;
    player.items.push(...companion.items);
    tick.events.push({
      type: 'handed_over',
      from: fighterRef(world, companion),
      to: fighterRef(world, player),
      items: companion.items.map(itemRef),
    });
    companion.items = [];
  }
}
