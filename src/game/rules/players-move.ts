import type { PlayerId } from '../model/ids.ts';
import { markAway } from './away.ts';
import { reject, type Tick } from './tick.ts';
import { walk } from './walk.ts';

/** Makes each living player's move, in join order; a player who takes a turn is no longer away. */
export function playersMove(tick: Tick): void {
  const turns = tick.inputs.filter((input) => input.type === 'move' || input.type === 'wait');
  const known = new Set<PlayerId>(tick.world.players.map(({ id }) => id));
  for (const turn of turns) if (!known.has(turn.player)) reject(tick, turn, 'unknown_player');
  for (const player of tick.world.players) {
    const [first, ...more] = turns.filter((turn) => turn.player === player.id);
    if (first === undefined) continue;
    if (player.position === null) {
      reject(tick, first, 'not_on_board');
    } else {
      markAway(tick, player, false);
      if (first.type === 'move' && !walk(tick, player, first.direction)) reject(tick, first, 'wall');
    }
    for (const turn of more) reject(tick, turn, 'already_stepped');
  }
}
