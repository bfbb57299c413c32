import type { Input, RejectionCode } from '../model/actions.ts';
import { companionId, playerId } from '../model/ids.ts';
import { isPlayerName } from '../model/player-name.ts';
import { type DraftPlayer, LONGEST_USER, MAX_PLAYERS, START_HEALTH } from '../model/world.ts';
import { enterBoard } from './enter-board.ts';
import type { Tick } from './tick.ts';

/** A new user takes a seat; one who left comes back as they were. */
export function join(tick: Tick, input: Extract<Input, { type: 'join' }>): RejectionCode | null {
  const { world } = tick;
  if (input.user.length < 1 || input.user.length > LONGEST_USER) return 'user_refused';
  const known = world.players.find((player) => player.user === input.user);
  if (known !== undefined && known.presence !== 'left') return 'already_joined';
  if (!isPlayerName(input.name)) return 'name_refused';
  const present = world.players.filter((player) => player.presence !== 'left');
  if (present.length >= world.settings.maxPlayers) return 'dungeon_full';
  const player = known ?? takeSeat(tick, input.user);
  player.name = input.name;
  player.presence = 'active';
  enterBoard(world, player);
  tick.events.push({ type: 'joined', player: player.id, name: player.name, returned: known !== undefined });
  return null;
}

/** The lowest free seat; where all are given out, that of one who left, of these who joined first. */
function takeSeat({ world }: Tick, user: string): DraftPlayer {
  if (world.players.length >= MAX_PLAYERS) {
    const gone = world.players.findIndex((player) => player.presence === 'left');
    world.players.splice(gone, 1);
    world.companions.splice(gone, 1);
  }
  let seat = 1;
  while (world.players.some((player) => player.seat === seat)) seat++;
  const player: DraftPlayer = {
    id: playerId(seat),
    seat,
    user,
    name: '',
    presence: 'active',
    score: 0,
    health: START_HEALTH,
    position: null,
    items: [],
  };
  world.players.push(player);
  world.companions.push({
    id: companionId(seat),
    owner: player.id,
    said: '',
    health: START_HEALTH,
    position: null,
    items: [],
  });
  return player;
}
