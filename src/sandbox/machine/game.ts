import type { CompanionTurn } from '../../game/model/mind.ts';
import type { Lua } from '../vm/lua.ts';
import type { Cast } from './cast.ts';

/** What the functions that a program calls work on. */
export interface Game {
  readonly cast: Cast;
  /** null outside of ticks, as while the program is loaded. */
  turn: CompanionTurn | null;
  /** Whether the companion took its step in this tick. */
  moved: boolean;
}

// The bindings are shared by all machines, so each call finds its own game by the state that calls.
const games = new WeakMap<Lua, Game>();

export function attachGame(lua: Lua, game: Game): void {
  games.set(lua, game);
}

export function gameOf(lua: Lua): Game {
  const game = games.get(lua);
  if (game === undefined) throw new Error('This Lua state belongs to no machine.');
  return game;
}
