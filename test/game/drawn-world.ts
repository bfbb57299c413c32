import { parseBoard } from '../../src/game/dungeon/ascii.ts';
import type { Input } from '../../src/game/model/actions.ts';
import { CATALOGUE } from '../../src/game/model/catalogue.ts';
import type { Direction } from '../../src/game/model/geometry.ts';
import {
  companionId,
  type FighterId,
  itemId,
  monsterId,
  type PlayerId,
  playerId,
} from '../../src/game/model/ids.ts';
import { seedRandom } from '../../src/game/model/rng.ts';
import { START_HEALTH, type World } from '../../src/game/model/world.ts';
import { mapLines } from '../../src/game/view/map.ts';

interface Extras {
  /** Item kinds that somebody holds, by fighter id. */
  readonly holds?: Readonly<Record<string, readonly string[]>>;
  readonly health?: Readonly<Record<string, number>>;
  readonly monstersMove?: boolean;
  readonly maxPlayers?: number;
}

/** A world as drawn: monsters stand still unless told otherwise, held items are numbered after those drawn. */
export function worldOf(text: string, extras: Extras = {}): World {
  const drawn = parseBoard(text);
  const first = drawn.players[0];
  if (first === undefined) throw new Error('draw a player');
  let items = drawn.items.length;
  const held = (id: FighterId) => (extras.holds?.[id] ?? []).map((kind) => ({ id: itemId(++items), kind }));
  const names = ['Ann', 'Ben', 'Cy', 'Di', 'Ed', 'Flo', 'Gus', 'Hal'];
  const pairs = drawn.players.map(({ seat, player, companion }) => {
    const id = playerId(seat);
    const own = companionId(seat);
    return {
      player: {
        id,
        seat,
        user: `user-${seat}`,
        name: names[seat - 1] ?? '',
        presence: 'active' as const,
        score: 0,
        health: extras.health?.[id] ?? START_HEALTH,
        position: player,
        items: held(id),
      },
      companion: {
        id: own,
        owner: id,
        said: '',
        health: companion === null ? 0 : (extras.health?.[own] ?? START_HEALTH),
        position: companion,
        items: held(own),
      },
    };
  });
  return {
    version: 1,
    seed: 'drawn',
    random: seedRandom('drawn'),
    tick: 0,
    status: 'running',
    level: {
      name: 'drawn',
      depth: 1,
      rows: drawn.rows,
      start: { player: first.player, companion: first.companion ?? first.player },
    },
    players: pairs.map(({ player }) => player),
    companions: pairs.map(({ companion }) => companion),
    monsters: drawn.monsters.map(({ kind, position }, index) => ({
      id: monsterId(index + 1),
      kind,
      health: CATALOGUE.monsters[kind]?.health ?? 1,
      position,
      post: position,
    })),
    items: drawn.items.map(({ kind, position }, index) => ({
      id: itemId(index + 1),
      kind,
      position,
      leftBy: null,
    })),
    settings: { maxPlayers: extras.maxPlayers ?? 8, monstersStill: extras.monstersMove !== true },
  };
}

/** The board as a frame shows it. */
export function drawingOf(world: World): string {
  return `\n${mapLines(world, false).join('\n')}\n`;
}

export const P1 = playerId(1);
export const P2 = playerId(2);
export const A1 = companionId(1);
export const A2 = companionId(2);

export const move = (direction: Direction, player: PlayerId = P1): Input => ({
  type: 'move',
  player,
  direction,
});

/** The kinds that a fighter holds, in order. */
export function held(world: World, id: FighterId): string[] {
  const fighter = [...world.players, ...world.companions].find((each) => each.id === id);
  return (fighter?.items ?? []).map(({ kind }) => kind);
}
