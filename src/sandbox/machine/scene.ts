import { type Random, randomOf, seedRandom } from '../../game/model/rng.ts';
import type { Limits } from '../api/limits.ts';
import type { GlobalName } from '../api/table.ts';
import { createLua, DEFAULT_LUA_LIMITS } from '../vm/create-lua.ts';
import { countAsKept } from '../vm/heap.ts';
import type { Lua, RunResult } from '../vm/lua.ts';
import { setField } from '../vm/tables.ts';
import { FUNCTIONS } from './bindings.ts';
import { Cast } from './cast.ts';
import { ENTITY_BEHAVIOUR } from './entity-behaviour.ts';
import type { Game } from './game.ts';
import { WorldGlobals } from './world-globals.ts';

export interface SceneParts {
  readonly limits: Limits;
  /** What chance starts from while no world is there to draw from. */
  readonly seed: string;
  print(line: string): void;
  note(line: string): void;
  /** Which globals of the world can be read at all; all of them where it is not given. */
  isNeeded?(name: GlobalName): boolean;
}

/** A Lua state in which the Companion API works: what programs, and goals, run in. */
export class Scene {
  readonly lua: Lua;
  readonly cast: Cast;
  readonly game: Game;
  readonly worldGlobals: WorldGlobals;
  readonly #limits: Limits;
  readonly #seed: string;
  #unworldly: Random | null = null;

  constructor({ limits, seed, print, note, isNeeded }: SceneParts) {
    this.#limits = limits;
    this.#seed = seed;
    const host = { random: () => this.#random(), tick: () => this.game.turn?.world.tick ?? 0, print };
    this.lua = createLua(host, { ...DEFAULT_LUA_LIMITS, keptBytes: limits.keptBytes });
    this.cast = this.newCast();
    this.worldGlobals = new WorldGlobals(this.lua, this.cast, isNeeded);
    this.game = { cast: this.cast, customs: this.lua.newTable(), turn: null, moved: false, act: null, note };
    this.lua.owner = this.game;
    countAsKept(this.lua, this.game.customs);
    for (const [name, value] of Object.entries(FUNCTIONS)) setField(this.lua.globals, name, value);
  }

  /** Entities of this state that nothing refreshes but who asked for them. */
  newCast(): Cast {
    return new Cast((entity) => this.lua.hostObject(entity, ENTITY_BEHAVIOUR));
  }

  /** Runs host code that makes or calls Lua values, within so many ticks' limits. */
  run(body: () => void, ticks = 1): RunResult {
    const { instructions, tickMs, chargedBytes } = this.#limits;
    const budget = {
      instructions: instructions * ticks,
      millis: tickMs * ticks,
      chargedBytes: chargedBytes * ticks,
    };
    return this.lua.run(budget, body);
  }

  #random(): number {
    const { turn } = this.game;
    if (turn !== null) return turn.random();
    this.#unworldly ??= randomOf({ random: seedRandom(this.#seed) });
    return this.#unworldly.next();
  }
}
