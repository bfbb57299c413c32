import type { CompanionTurn } from '../../game/model/mind.ts';
import { type Random, randomOf, seedRandom } from '../../game/model/rng.ts';
import { noEntryPoint } from '../api/explain.ts';
import { FIXED_LIMITS, type Limits } from '../api/limits.ts';
import { COMPANION_API, ENTRY_POINT } from '../api/table.ts';
import { createLua, DEFAULT_LUA_LIMITS } from '../vm/create-lua.ts';
import { countAsKept } from '../vm/heap.ts';
import type { Budget, Lua, RunResult } from '../vm/lua.ts';
import { getField, setField } from '../vm/tables.ts';
import { binary, binaryOf, keep, kindOf, type LuaValue, textOf, typeName } from '../vm/values.ts';
import { FUNCTIONS } from './bindings.ts';
import { Cast } from './cast.ts';
import { ENTITY_BEHAVIOUR } from './entity-behaviour.ts';
import type { Game } from './game.ts';
import {
  type Failure,
  failure,
  failureOf,
  type LoadResult,
  NOTHING_USED,
  type TickResult,
  type Usage,
} from './results.ts';
import { speechOf } from './speech.ts';
import { globalsNamedIn, WorldGlobals } from './world-globals.ts';

/** UTF-8 takes no more for one character. */
const LONGEST_CHARACTER_BYTES = 4;

/** One program in a Lua state of its own. */
export class Program {
  readonly source: string;
  readonly lua: Lua;
  readonly game: Game;
  readonly cast: Cast;
  readonly worldGlobals: WorldGlobals;
  /** The tables that every program begins with, by name; `_G` is the globals' own. */
  readonly libraries: ReadonlyMap<string, LuaValue>;
  /** What the last load or tick spent. */
  used: Usage = NOTHING_USED;
  readonly #budget: Budget;
  /** Lua's own `tostring`, whatever the program makes of the global. */
  readonly #toText: LuaValue;
  #main: LuaValue | null = null;
  #loadRandom: Random | null = null;
  #log: string[] = [];

  constructor(source: string, limits: Limits) {
    this.source = source;
    this.#budget = {
      instructions: limits.instructions,
      millis: limits.tickMs,
      chargedBytes: limits.chargedBytes,
    };
    const host = {
      random: () => this.#random(),
      tick: () => this.game.turn?.world.tick ?? 0,
      print: (line: string) => this.#print(line),
    };
    this.lua = createLua(host, { ...DEFAULT_LUA_LIMITS, keptBytes: limits.keptBytes });
    this.cast = new Cast((entity) => this.lua.hostObject(entity, ENTITY_BEHAVIOUR));
    this.worldGlobals = new WorldGlobals(this.lua, this.cast, globalsNamedIn(source));
    this.game = {
      cast: this.cast,
      customs: this.lua.newTable(),
      turn: null,
      moved: false,
      note: (line) => this.#note(line),
    };
    this.lua.owner = this.game;
    countAsKept(this.lua, this.game.customs);
    this.libraries = new Map(
      COMPANION_API.libraries.map(({ name }) => [name, keep(getField(this.lua.globals, name))] as const),
    );
    this.#toText = keep(getField(this.lua.globals, 'tostring'));
    for (const [name, value] of Object.entries(FUNCTIONS)) setField(this.lua.globals, name, value);
  }

  /** Compiles the source and runs its top level, with no world to look at. */
  load(): LoadResult {
    let compiled = false;
    const result = this.run(() => {
      const main = this.compile();
      compiled = true;
      this.lua.call(main, []);
    });
    if (result.ok) return this.#missingEntryPoint() ?? { ok: true };
    const failed = failureOf(result);
    return compiled || failed.kind !== 'error' ? failed : { ...failed, kind: 'syntax' };
  }

  /** Calls `update_func` once; what it says goes to the turn. */
  tick(turn: CompanionTurn): TickResult {
    this.#log = [];
    const log = this.#log;
    const missing = this.#missingEntryPoint();
    if (missing !== null) {
      this.used = NOTHING_USED;
      return { ...missing, moved: false, log };
    }
    this.game.turn = turn;
    this.game.moved = false;
    let returned: string | null = null;
    const result = this.run(() => {
      const parameters = this.worldGlobals.set(turn);
      returned = this.#textOf(this.lua.call(getField(this.lua.globals, ENTRY_POINT), parameters));
    });
    this.game.turn = null;
    const { moved } = this.game;
    if (!result.ok) return { ...failureOf(result), moved, log };
    const { said, done } = speechOf(returned);
    if (said !== '') turn.say(said);
    return { ok: true, said, done, moved, log };
  }

  /** The main function of the source; inside `run`. */
  compile(): LuaValue {
    this.#main ??= this.lua.load(this.source);
    return this.#main;
  }

  /** Runs host code that makes or calls Lua values, within so many ticks' limits. */
  run(body: () => void, ticks = 1): RunResult {
    const { instructions, millis, chargedBytes } = this.#budget;
    const budget =
      ticks === 1
        ? this.#budget
        : { instructions: instructions * ticks, millis: millis * ticks, chargedBytes: chargedBytes * ticks };
    const result = this.lua.run(budget, body);
    this.used = result.used;
    return result;
  }

  #missingEntryPoint(): Failure | null {
    const found = getField(this.lua.globals, ENTRY_POINT);
    return kindOf(found) === 'function' ? null : failure('shape', noEntryPoint(typeName(found)));
  }

  /** The text of a returned string or number; null for any other value. */
  #textOf(value: LuaValue): string | null {
    const kind = kindOf(value);
    if (kind === 'string') return textOf(beginningOf(value)) ?? null;
    if (kind !== 'integer' && kind !== 'float') return null;
    return textOf(this.lua.call(this.#toText, [value])) ?? null;
  }

  #random(): number {
    const { turn } = this.game;
    if (turn !== null) return turn.random();
    // No world is there to draw from while a program is loaded: the same source draws the same.
    this.#loadRandom ??= randomOf({ random: seedRandom(this.source) });
    return this.#loadRandom.next();
  }

  #note(line: string): void {
    if (!this.#log.includes(line)) this.#print(line);
  }

  #print(line: string): void {
    if (this.#log.length < FIXED_LIMITS.logLines.value) this.#log.push(line);
  }
}

/** As many bytes of a string as what is said can take; the rest need not be decoded. */
function beginningOf(value: LuaValue): LuaValue {
  const bytes = binaryOf(value) ?? '';
  const most = FIXED_LIMITS.saidCharacters.value * LONGEST_CHARACTER_BYTES;
  return bytes.length <= most ? value : binary(bytes.slice(0, most));
}
