import type { Input } from '../../game/model/actions.ts';
import { type CompanionId, companionId } from '../../game/model/ids.ts';
import type { DungeonView } from '../../sandbox/arena/protocol.ts';
import type { PlayerSummary, TickReport } from '../../sandbox/arena/request.ts';
import type { Turn } from './attendance.ts';

/** How a dungeon stands, between two ticks. */
export type Standing = Pick<TickReport, 'status' | 'players' | 'depth' | 'tick'>;

/** The same as a tick reports it, for a dungeon that was just opened. */
export function standingOf({ world }: DungeonView): Standing {
  return {
    tick: world.tick,
    status: world.status,
    depth: world.level.depth,
    players: world.players.map(({ id, user, name, presence, position, score }) => ({
      id,
      user,
      name,
      presence,
      onBoard: position !== null,
      score,
    })),
  };
}

/** Of the player with this id. */
export function companionOfPlayer(player: Pick<PlayerSummary, 'id'>): CompanionId {
  return companionId(Number(player.id.slice(1)));
}

/** What a key or button asks of a player's next turn. */
export function turnOf(player: Pick<PlayerSummary, 'id'>, key: 'w' | 'a' | 's' | 'd' | 'wait'): Turn & Input {
  return key === 'wait'
    ? { type: 'wait', player: player.id }
    : { type: 'move', player: player.id, direction: key };
}
