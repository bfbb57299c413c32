import type { Input, RejectionCode } from '../model/actions.ts';
import type { DraftPlayer } from '../model/world.ts';
import type { Tick } from './tick.ts';

/** Marks a player as away, or as back. */
export function away(tick: Tick, input: Extract<Input, { type: 'away' }>): RejectionCode | null {
  const player = tick.world.players.find(({ id }) => id === input.player);
  if (player === undefined || player.presence === 'left') return 'unknown_player';
  markAway(tick, player, input.away);
  return null;
}

/** As `away`, for a player at hand; says so only where something changed. */
export function markAway(tick: Tick, player: DraftPlayer, isAway: boolean): void {
  const presence = isAway ? 'away' : 'active';
  if (player.presence === presence) return;
  player.presence = presence;
  tick.events.push({ type: 'presence', player: player.id, name: player.name, away: isAway });
}
