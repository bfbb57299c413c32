import type { CompanionTurn } from '../../game/model/mind.ts';
import type { Lua } from '../vm/lua.ts';
import { setKey } from '../vm/tables.ts';
import type { LuaValue } from '../vm/values.ts';
import type { Cast } from './cast.ts';
import type { Entity } from './entity.ts';
import type { Act } from './results.ts';

/** What the functions that a program calls work on; the owner of its Lua state. */
export interface Game {
  readonly cast: Cast;
  /** The tables of custom fields by entity, so that they count as kept memory. */
  readonly customs: LuaValue;
  /** null outside of ticks, as while the program is loaded. */
  turn: CompanionTurn | null;
  /** Whether the companion took its step in this tick. */
  moved: boolean;
  /** What it last did in this tick, or tried to do. */
  act: Act | null;
  /** Adds a line to the log, once a tick: what is probably wrong, though the program may go on. */
  note(line: string): void;
}

// The bindings are shared by all machines, so each call finds its own game by the state that calls.
export function gameOf(lua: Lua): Game {
  return lua.owner as Game;
}

/** Lets an entity's custom fields live in this table from now on. */
export function giveCustomFields(game: Game, entity: Entity, custom: LuaValue): LuaValue {
  entity.custom = custom;
  setKey(game.customs, entity.value, custom);
  return custom;
}
