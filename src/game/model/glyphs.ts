import type { FighterId } from './ids.ts';
import type { World } from './world.ts';

/** How a board shows the pair of somebody who plays alone (companion-api.md, Several players). */
export const LONE_PAIR = { player: 'P', companion: 'A' } as const;

/** How a board shows several: by seat, the first seat's pair first. */
export const SEAT_PAIRS = [...'12345678'].map((player, index) => ({
  player,
  companion: 'abcdefgh'.charAt(index),
}));

/** The sign of a player or companion on this world's board; `?` for an id that the world does not know. */
export function fighterGlyph(world: World, id: FighterId): string {
  const companion = world.companions.find((other) => other.id === id);
  const player = world.players.find((other) => other.id === (companion?.owner ?? id));
  if (player === undefined) return '?';
  const present = world.players.filter(({ presence }) => presence !== 'left');
  const pair = present.length <= 1 ? LONE_PAIR : SEAT_PAIRS[player.seat - 1];
  return (companion === undefined ? pair?.player : pair?.companion) ?? '?';
}
