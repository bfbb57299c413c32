import type { Position } from './geometry.ts';
import type { CompanionId, FighterId, ItemId, MonsterId, PlayerId } from './ids.ts';
import type { RandomState } from './rng.ts';

/** The version of the saved form; a record of another version is refused by `parseWorld`. */
export const WORLD_VERSION = 1;

/** The most players that a dungeon can seat; a dungeon's own limit may be lower. */
export const MAX_PLAYERS = 8;

/** Characters (code points) of a companion's words; the rules cut longer ones (companion-api.md, What a program is). */
export const SAID_CHARACTERS = 200;

/** The longest name of a user, in UTF-16 units: far longer than any host's. */
export const LONGEST_USER = 100;

/** The longest name of a level, in UTF-16 units, which is also what the campaign is generated from. */
export const LONGEST_SEED = 100;

/** The deepest level of a campaign: far beyond any play, and ids stay short. */
export const DEEPEST_LEVEL = 1_000_000;

/** What everybody starts with, companions as well (companion-api.md, Board). */
export const START_HEALTH = 3;

/** Rows of `#` (wall) and space (floor), all of one width; never changes while the level is played. */
export interface Level {
  /** `classic`, or the seed that it was generated from. */
  readonly name: string;
  /** 1 for the first level of a campaign. */
  readonly depth: number;
  readonly rows: readonly string[];
  /** Where the first player and companion stand at the start; later ones find room nearby. */
  readonly start: { readonly player: Position; readonly companion: Position };
}

/** An item that somebody holds. `kind` names an entry of the item catalogue. */
export interface Item {
  readonly id: ItemId;
  readonly kind: string;
}

/** An item on the floor. */
export interface GroundItem extends Item {
  readonly position: Position;
  /**
   * The companion that put it down and has not left the cell since: it does not pick it up again at
   * once, or dropping would undo itself in the same tick.
   */
  readonly leftBy: CompanionId | null;
}

/** `away` players are still on the board, but nobody waits for their move; `left` ones are off it. */
export const PRESENCES = ['active', 'away', 'left'] as const;
export type Presence = (typeof PRESENCES)[number];

interface Fighter {
  readonly health: number;
  /** null while off the board: fallen (health 0) or left. */
  readonly position: Position | null;
  readonly items: readonly Item[];
}

export interface Player extends Fighter {
  readonly id: PlayerId;
  /** 1 to 8; names the player on a board with several. */
  readonly seat: number;
  /** Who plays, as the host knows them (a Discord user id, say); opaque to the game. */
  readonly user: string;
  readonly name: string;
  readonly presence: Presence;
  /** Points of this player and its companion, kept from level to level. */
  readonly score: number;
}

export interface Companion extends Fighter {
  readonly id: CompanionId;
  readonly owner: PlayerId;
  /** What it said in the last tick; empty when silent. */
  readonly said: string;
}

export interface Monster {
  readonly id: MonsterId;
  /** Names an entry of the monster catalogue. */
  readonly kind: string;
  readonly health: number;
  readonly position: Position;
  /** Where it was placed: what a guarding monster returns to. */
  readonly post: Position;
}

export const STATUSES = ['running', 'won', 'lost'] as const;
export type Status = (typeof STATUSES)[number];

export interface Settings {
  readonly maxPlayers: number;
  /** Monsters stay where they are (rehearsals with `--still`). */
  readonly monstersStill: boolean;
}

/** All game state of one dungeon; plain JSON. Only `step` makes a new one from an old one. */
export interface World {
  readonly version: typeof WORLD_VERSION;
  /** What the campaign's levels are generated from. */
  readonly seed: string;
  readonly random: RandomState;
  /** Ticks that ran so far, over all levels. */
  readonly tick: number;
  readonly status: Status;
  readonly level: Level;
  /** In join order. Those who left keep their seat while it is not needed for somebody new. */
  readonly players: readonly Player[];
  /** `companions[n]` belongs to `players[n]`. */
  readonly companions: readonly Companion[];
  /** The living ones. */
  readonly monsters: readonly Monster[];
  /** Those on the floor. */
  readonly items: readonly GroundItem[];
  readonly settings: Settings;
}

type Mutable<T> = T extends readonly (infer Element)[]
  ? number extends T['length']
    ? Mutable<Element>[]
    : T
  : T extends string | number | boolean | null
    ? T
    : { -readonly [Key in keyof T]: Mutable<T[Key]> };

/** The world while `step` works on it. Positions and the level are replaced whole, never written into. */
export type Draft = Omit<Mutable<World>, 'level'> & { level: Level };
export type DraftPlayer = Draft['players'][number];
export type DraftCompanion = Draft['companions'][number];
export type DraftMonster = Draft['monsters'][number];
export type DraftFighter = DraftPlayer | DraftCompanion;

/** A private copy that may be changed; the level's rows are shared, since nothing writes to them. */
export function draftOf(world: World): Draft {
  return {
    ...world,
    settings: { ...world.settings },
    players: world.players.map((player) => ({ ...player, items: [...player.items] })),
    companions: world.companions.map((companion) => ({ ...companion, items: [...companion.items] })),
    monsters: world.monsters.map((monster) => ({ ...monster })),
    items: world.items.map((item) => ({ ...item })),
  };
}

export function isPlayerId(id: FighterId): id is PlayerId {
  return id.startsWith('p');
}
