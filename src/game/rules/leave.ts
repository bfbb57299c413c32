import type { Input, RejectionCode } from '../model/actions.ts';
import type { DraftFighter } from '../model/world.ts';
import { putDown } from './put-down.ts';
import type { Tick } from './tick.ts';

/**
 * Off the board with the companion. What both hold stays behind on the floor, so that the others can
 * still win; seat, health and score wait for the player's return.
 */
export function leave(tick: Tick, input: Extract<Input, { type: 'leave' }>): RejectionCode | null {
  const { world } = tick;
  const player = world.players.find(({ id }) => id === input.player);
  if (player === undefined || player.presence === 'left') return 'unknown_player';
  const companion = world.companions.find(({ owner }) => owner === player.id);
  const leavers: DraftFighter[] = companion === undefined ? [player] : [player, companion];
  for (const fighter of leavers) {
    if (fighter.position !== null) putDown(tick, fighter, fighter.position);
    fighter.position = null;
  }
  if (companion !== undefined) companion.said = '';
  player.presence = 'left';
  tick.events.push({ type: 'left', player: player.id, name: player.name });
  return null;
}
