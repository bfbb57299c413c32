import type { CompanionTurn } from '../../game/model/mind.ts';
import { noEntryPoint } from '../api/explain.ts';
import { FIXED_LIMITS, type Limits } from '../api/limits.ts';
import { COMPANION_API, ENTRY_POINT } from '../api/table.ts';
import type { RunResult } from '../vm/lua.ts';
import { getField, getKey } from '../vm/tables.ts';
import { binary, binaryOf, constant, keep, kindOf, type LuaValue, textOf, typeName } from '../vm/values.ts';
import {
  type Failure,
  failure,
  failureOf,
  type LoadResult,
  NOTHING_USED,
  type TickResult,
  type Usage,
} from './results.ts';
import { Scene } from './scene.ts';
import { speechOf } from './speech.ts';
import { globalsNamedIn } from './world-globals.ts';

const ENTRY_KEY = constant(ENTRY_POINT);

/** UTF-8 takes no more for one character. */
const LONGEST_CHARACTER_BYTES = 4;

/** One program in a Lua state of its own. */
export class Program {
  readonly source: string;
  readonly scene: Scene;
  /** The tables that every program begins with, by name; `_G` is the globals' own. */
  readonly libraries: ReadonlyMap<string, LuaValue>;
  /** What the last load or tick spent. */
  used: Usage = NOTHING_USED;
  /** Lua's own `tostring`, whatever the program makes of the global. */
  readonly #toText: LuaValue;
  #main: LuaValue | null = null;
  #log: string[] = [];

  constructor(source: string, limits: Limits) {
    this.source = source;
    this.scene = new Scene({
      limits,
      // While a program is loaded, the same source draws the same.
      seed: source,
      print: (line) => this.#print(line),
      note: (line) => this.#note(line),
      isNeeded: globalsNamedIn(source),
    });
    const { globals } = this.scene.lua;
    this.libraries = new Map(
      COMPANION_API.libraries.map(({ name }) => [name, keep(getField(globals, name))] as const),
    );
    this.#toText = keep(getField(globals, 'tostring'));
  }

  /** Compiles the source and runs its top level, with no world to look at. */
  load(): LoadResult {
    let compiled = false;
    const result = this.run(() => {
      const main = this.compile();
      compiled = true;
      this.scene.lua.call(main, []);
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
      return { ...missing, moved: false, act: null, log };
    }
    const { lua, game, worldGlobals } = this.scene;
    game.turn = turn;
    game.moved = false;
    game.act = null;
    let returned: string | null = null;
    const result = this.run(() => {
      const parameters = worldGlobals.set(turn);
      returned = this.#textOf(lua.call(getKey(lua.globals, ENTRY_KEY), parameters));
    });
    worldGlobals.forget();
    game.turn = null;
    const { moved, act } = game;
    if (!result.ok) return { ...failureOf(result), moved, act, log };
    const { said, done } = speechOf(returned);
    if (said !== '') turn.say(said);
    return { ok: true, said, done, moved, act, log };
  }

  /** The main function of the source; inside `run`. */
  compile(): LuaValue {
    this.#main ??= this.scene.lua.load(this.source);
    return this.#main;
  }

  /** As `Scene.run`, noting what it spends. */
  run(body: () => void, ticks = 1): RunResult {
    const result = this.scene.run(body, ticks);
    this.used = result.used;
    return result;
  }

  #missingEntryPoint(): Failure | null {
    const found = getKey(this.scene.lua.globals, ENTRY_KEY);
    return kindOf(found) === 'function' ? null : failure('shape', noEntryPoint(typeName(found)));
  }

  /** The text of a returned string or number; null for any other value. */
  #textOf(value: LuaValue): string | null {
    const kind = kindOf(value);
    if (kind === 'string') return textOf(beginningOf(value)) ?? null;
    if (kind !== 'integer' && kind !== 'float') return null;
    return textOf(this.scene.lua.call(this.#toText, [value])) ?? null;
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
