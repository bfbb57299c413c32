/** The sealed state behind `Lua`. */
import { compile } from './compile.ts';
import { type Ending, endingOf, lineOf, messageOf } from './endings.ts';
import {
  fengari,
  type GlobalState,
  type HostFunctions,
  type LuaState,
  type Table,
  type TValue,
} from './fengari.ts';
import { keptBytes } from './kept.ts';
import { installLibraries } from './libraries/install.ts';
import type { Budget, HostBehaviour, Lua, LuaHost, LuaLimits, RunResult, Used } from './lua.ts';
import { type HostWords, type Place, placeOf } from './place.ts';
import { stallsLeftOut } from './processor-time.ts';
import { giveStackBack, takeStack } from './stacks.ts';
import { keep, type LuaValue, NIL, text } from './values.ts';

const { lmeter, lua: api, ldebug, ldo, lobject, ltable, tags } = fengari;
const { meter } = lmeter;

/** companion-api.md, Limits. */
export const DEFAULT_LUA_LIMITS: LuaLimits = { keptBytes: 8_000_000, stringBytes: 1_000_000 };

export function createLua(host: LuaHost, limits: LuaLimits = DEFAULT_LUA_LIMITS): Lua {
  return new SealedLua(host, limits);
}

/** Bytes that a run may charge before what is kept is counted again. */
const COUNT_EVERY_BYTES = 4_000_000;
const STACK_IN_REGISTRY = 1; // LUA_RIDX_MAINTHREAD

/** Exported for bench/sandbox-act.ts. */
export class SealedLua implements Lua {
  readonly host: LuaHost;
  readonly global: GlobalState;
  readonly globals: LuaValue;
  owner: object | null = null;
  keptBytes = 0;
  readonly #limits: LuaLimits;
  #stack: LuaState | null = null;
  #chargedSinceCount = 0;

  constructor(host: LuaHost, limits: LuaLimits) {
    this.host = host;
    this.#limits = limits;
    const made = api.lua_newstate();
    this.global = made.l_G;
    ltable.luaH_setint(this.global.l_registry.value as Table, STACK_IN_REGISTRY, NIL);
    this.global.host = this;
    this.globals = installLibraries(this.global);
  }

  get state(): LuaState {
    if (this.#stack === null) throw new Error('Lua runs inside `run` only.');
    return this.#stack;
  }

  run(budget: Budget, body: () => void): RunResult {
    const started = performance.now();
    const outerStack = this.#stack;
    const L = takeStack(this.global);
    this.#stack = L;
    const outer = meter.start({
      steps: budget.instructions,
      bytes: budget.chargedBytes,
      string_bytes: this.#limits.stringBytes,
      deadline: started + budget.millis,
      more_time: stallsLeftOut(started, budget.millis),
    });
    let ending: Ending | null;
    let used: Used;
    try {
      ending = protect(L, body);
    } finally {
      used = {
        instructions: budget.instructions - meter.steps_left(),
        chargedBytes: budget.chargedBytes - meter.room,
        millis: performance.now() - started,
      };
      meter.stop(outer);
      giveStackBack(L);
      this.#stack = outerStack;
    }
    ending ??= this.#countKept(used.chargedBytes);
    return ending === null ? { ok: true, used } : { ok: false, ...ending, used };
  }

  load(source: string): LuaValue {
    return compile(this.state, source, this.globals, this.#limits.stringBytes);
  }

  call(callee: LuaValue, args: readonly LuaValue[]): LuaValue {
    const L = this.state;
    const func = L.top;
    ldo.luaD_checkstack(L, args.length + 1);
    (L.stack[L.top++] as TValue).setfrom(callee);
    for (const arg of args) (L.stack[L.top++] as TValue).setfrom(arg);
    ldo.luaD_callnoyield(L, func, 1);
    L.top = func;
    return keep(L.stack[func] as TValue);
  }

  newTable(array: readonly LuaValue[] = [], fields: Readonly<Record<string, LuaValue>> = {}): LuaValue {
    const table = ltable.luaH_new(null);
    for (let index = 0; index < array.length; index++) {
      ltable.luaH_setint(table, index + 1, array[index] as LuaValue);
    }
    for (const name in fields) ltable.luaH_setbinary(table, name, fields[name] as LuaValue);
    return new lobject.TValue(tags.LUA_TTABLE, table);
  }

  hostObject(payload: object, behaviour: HostBehaviour): LuaValue {
    const udata = new lobject.Udata(null, 0, payload);
    udata.host = functionsOf(behaviour);
    return new lobject.TValue(tags.LUA_TUSERDATA, udata);
  }

  get argumentCount(): number {
    const { ci, top } = this.state;
    return top - ci.funcOff - 1;
  }

  argument(position: number): LuaValue {
    const { ci, stack, top } = this.state;
    const slot = ci.funcOff + position;
    return slot < top ? (stack[slot] as TValue) : NIL;
  }

  fail(message: string): never {
    const L = this.state;
    const line = lineOf(L);
    ldo.luaD_checkstack(L, 1);
    (L.stack[L.top++] as TValue).setfrom(text(line === null ? message : `program:${line}: ${message}`));
    return ldebug.luaG_errormsg(L);
  }

  place(hostWords: HostWords): Place {
    return placeOf(this.state, hostWords);
  }

  step(steps: number): void {
    meter.step(steps);
  }

  #countKept(chargedBytes: number): Ending | null {
    this.#chargedSinceCount += chargedBytes;
    if (this.#chargedSinceCount < COUNT_EVERY_BYTES) return null;
    this.#chargedSinceCount = 0;
    const most = this.#limits.keptBytes;
    this.keptBytes = keptBytes(this.global, most);
    if (this.keptBytes <= most) return null;
    return { kind: 'memory', message: `keeps more than ${most} bytes from tick to tick`, line: null };
  }
}

/** Runs `body` so that nothing that ends it passes; null: it came to its own end. */
function protect(L: LuaState, body: () => void): Ending | null {
  try {
    if (ldo.luaD_pcall(L, body, null, L.top, 0) === 0) return null;
    return messageOf(L.stack[L.top - 1] as TValue);
  } catch (thrown) {
    return endingOf(thrown, L);
  }
}

const functionsByBehaviour = new Map<HostBehaviour, HostFunctions>();

/** Shared by all states: each call comes with the state that it is for. */
function functionsOf(behaviour: HostBehaviour): HostFunctions {
  let functions = functionsByBehaviour.get(behaviour);
  if (functions === undefined) {
    functions = {
      index: ({ l_G }, udata, key) => behaviour.index(l_G.host as Lua, udata.data, key),
      newindex: ({ l_G }, udata, key, value) => behaviour.newindex(l_G.host as Lua, udata.data, key, value),
      text: (udata) => behaviour.text(udata.data),
    };
    functionsByBehaviour.set(behaviour, functions);
  }
  return functions;
}
