import type { Tick } from './tick.ts';

/** All players fallen: lost. Else no monsters left: won. Those who left the dungeon do not count. */
export function settle({ world, events }: Tick): void {
  const present = world.players.filter(({ presence }) => presence !== 'left');
  const { depth } = world.level;
  if (present.length > 0 && present.every(({ health }) => health === 0)) {
    world.status = 'lost';
    events.push({ type: 'lost', depth });
  } else if (world.monsters.length === 0) {
    world.status = 'won';
    events.push({ type: 'won', depth });
  }
}
