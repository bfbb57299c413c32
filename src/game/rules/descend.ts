import { levelAt } from '../dungeon/campaign.ts';
import type { RejectionCode } from '../model/actions.ts';
import { START_HEALTH } from '../model/world.ts';
import { enterBoard } from './enter-board.ts';
import { fighterRef, type Tick } from './tick.ts';

/**
 * From a won dungeon to the next level of the campaign. The surviving players go, rested, with what they
 * hold and each with its companion, also one that fell; scores are kept, the fallen stay behind.
 */
export function descend(tick: Tick): RejectionCode | null {
  const { world } = tick;
  if (world.status !== 'won') return 'not_won';
  const survivors = world.players.filter((player) => player.position !== null);
  if (survivors.length === 0) return 'nobody_left';
  const next = levelAt(world.seed, world.level.depth + 1);
  world.level = next.level;
  world.monsters = next.monsters.map((monster) => ({ ...monster }));
  world.items = next.items.map((item) => ({ ...item }));
  world.status = 'running';
  for (const companion of world.companions) companion.position = null;
  for (const player of survivors) player.position = null;
  for (const player of survivors) {
    player.health = START_HEALTH;
    const companion = world.companions.find(({ owner }) => owner === player.id);
    if (companion !== undefined) companion.health = START_HEALTH;
    enterBoard(world, player);
  }
  tick.events.push({
    type: 'descended',
    depth: next.level.depth,
    survivors: survivors.map((player) => fighterRef(world, player)),
  });
  return null;
}
