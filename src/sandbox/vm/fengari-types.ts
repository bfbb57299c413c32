/**
 * Types of the parts of the patched fengari that this folder uses; fengari brings none. Names are those of
 * the C sources of Lua 5.3, which fengari keeps.
 */

/** A value: a type tag (`Tags`) and a JS value. Slots of the stack are values that change. */
export interface LuaValue {
  readonly type: number;
  readonly value: unknown;
}

export interface TValue extends LuaValue {
  type: number;
  value: unknown;
  set(type: number, value: unknown): void;
  setfrom(other: LuaValue): void;
  setnilvalue(): void;
}

/** A string, as a JS string of one character per byte (`binary`) or as bytes. */
export interface TString {
  binary(): string;
  getstr(): Uint8Array;
  tsslen(): number;
}

export interface Table {
  readonly array: readonly LuaValue[];
  readonly keys: readonly unknown[];
  readonly vals: readonly LuaValue[];
  metatable: Table | null;
}

/** How a userdata behaves without a metatable (an addition of the patch). */
export interface HostFunctions {
  index(L: LuaState, udata: Udata, key: LuaValue): LuaValue;
  newindex(L: LuaState, udata: Udata, key: LuaValue, value: LuaValue): void;
  /** In binary form. */
  text(udata: Udata): string;
}

export interface Udata {
  readonly data: object;
  readonly uservalue: LuaValue;
  metatable: Table | null;
  host: HostFunctions | null;
}

export interface Proto {
  readonly k: readonly LuaValue[];
  readonly p: readonly Proto[];
  readonly code: readonly unknown[];
  readonly lineinfo: readonly number[];
  readonly upvalues: readonly unknown[];
  /** In the order in which they are declared; each holds from `startpc` to before `endpc`. */
  readonly locvars: readonly {
    readonly varname: TString;
    readonly startpc: number;
    readonly endpc: number;
  }[];
  readonly cache: LClosure | null;
}

/** A Lua function. */
export interface LClosure {
  readonly p: Proto;
  readonly upvals: readonly (TValue | undefined)[];
}

/** A native function with upvalues. */
export interface CClosure {
  readonly f: NativeFunction;
  readonly upvalue: readonly TValue[];
}

/** A native function: arguments on the stack; pushes its results and returns their number. */
export type NativeFunction = (L: LuaState) => number;

export interface CallInfo {
  readonly func: LuaValue;
  readonly funcOff: number;
  readonly callstatus: number;
  /** Where its local variables begin on the stack; of Lua functions only. */
  readonly l_base: number;
  readonly l_savedpc: number;
  readonly previous: CallInfo | null;
  next: CallInfo | null;
}

export interface GlobalState {
  /** Whoever made this state (an addition of the patch). */
  host: unknown;
  /** What it runs on. */
  mainthread: LuaState;
  readonly l_registry: LuaValue;
  readonly mt: (Table | null | undefined)[];
}

export interface LuaState {
  l_G: GlobalState;
  readonly stack: TValue[];
  readonly base_ci: CallInfo;
  ci: CallInfo;
  top: number;
  stack_last: number;
  errorJmp: unknown;
  nCcalls: number;
  nny: number;
  errfunc: number;
  status: number;
  overflow_room: number;
}

export interface MeterLimits {
  readonly steps: number;
  readonly bytes: number;
  readonly string_bytes: number;
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
  /** Asked when that has passed: a later deadline, or an earlier one to end the program. */
  readonly more_time: (nowMs: number) => number;
}

export type MeterKind = 'time' | 'instructions' | 'memory' | 'stack' | 'error';

/** The exception that ends a program. */
export interface LuaEnd extends Error {
  readonly kind: MeterKind;
}

export interface Meter {
  readonly room: number;
  start(limits: MeterLimits): object;
  stop(outer: object): void;
  steps_left(): number;
  charge(bytes: number): void;
  charge_string(length: number): void;
  step(steps: number): void;
}

type Prices = Record<string, number>;

export interface Tags {
  readonly LUA_TNIL: number;
  readonly LUA_TBOOLEAN: number;
  readonly LUA_TLIGHTUSERDATA: number;
  readonly LUA_TNUMFLT: number;
  readonly LUA_TNUMINT: number;
  readonly LUA_TLNGSTR: number;
  readonly LUA_TSTRING: number;
  readonly LUA_TTABLE: number;
  readonly LUA_TUSERDATA: number;
  readonly LUA_TLCL: number;
  readonly LUA_TLCF: number;
  readonly LUA_TCCL: number;
}

export interface Fengari {
  readonly tags: Tags;
  readonly lua: {
    lua_load(
      L: LuaState,
      reader: (L: LuaState, data: { text: Uint8Array | null }) => Uint8Array | null,
      data: { text: Uint8Array | null },
      chunkname: Uint8Array,
      mode: Uint8Array,
    ): number;
    lua_newstate(): LuaState;
  };
  readonly lauxlib: {
    luaL_argerror(L: LuaState, argument: number, message: Uint8Array): never;
    luaL_checkinteger(L: LuaState, argument: number): number;
    luaL_checknumber(L: LuaState, argument: number): number;
    luaL_checkstring(L: LuaState, argument: number): Uint8Array;
    luaL_checkany(L: LuaState, argument: number): void;
    luaL_tolstring(L: LuaState, index: number): Uint8Array;
    luaL_requiref(L: LuaState, name: Uint8Array, open: NativeFunction, global: boolean): void;
  };
  readonly lualib: Readonly<Record<string, NativeFunction>>;
  readonly lmeter: {
    readonly PATCH_VERSION: number;
    readonly LuaEnd: new (kind: MeterKind, message: string) => LuaEnd;
    readonly meter: Meter;
    readonly bytes: Prices;
    readonly steps: Prices;
    readonly guards: Prices;
  };
  readonly ldebug: {
    luaG_errormsg(L: LuaState): never;
  };
  readonly ldo: {
    luaD_callnoyield(L: LuaState, func: number, results: number): void;
    luaD_checkstack(L: LuaState, slots: number): void;
    luaD_pcall(L: LuaState, body: (L: LuaState) => void, data: null, oldTop: number, errfunc: number): number;
    luaD_reallocstack(L: LuaState, slots: number): void;
    luaD_throw(L: LuaState, status: number): never;
  };
  readonly lfunc: {
    luaF_close(L: LuaState, level: number): void;
    readonly Proto: new (L: null) => Proto;
  };
  readonly lobject: {
    readonly TValue: new (type: number, value: unknown) => TValue;
    readonly Udata: new (L: null, size: number, data: object) => Udata;
    readonly LClosure: new (L: null, upvalues: number) => LClosure;
    readonly CClosure: abstract new () => CClosure;
  };
  readonly lstate: {
    readonly lua_State: abstract new () => LuaState;
    luaE_fillstack(L: LuaState, slots: number): void;
  };
  readonly lstring: {
    readonly TString: new (binary: string, bytes: null) => TString;
    luaS_frombinary(binary: string): TString;
  };
  readonly ltable: {
    readonly Table: abstract new () => Table;
    luaH_new(L: null): Table;
    luaH_get(L: null, table: Table, key: LuaValue): LuaValue;
    luaH_getbinary(table: Table, key: string): LuaValue;
    luaH_getint(table: Table, key: number): LuaValue;
    luaH_getn(table: Table): number;
    luaH_setbinary(table: Table, key: string, value: LuaValue): void;
    luaH_setfrom(L: null, table: Table, key: LuaValue, value: LuaValue): void;
    luaH_setint(table: Table, key: number, value: LuaValue): void;
    luaH_entries(table: Table): Generator<readonly [LuaValue, LuaValue]>;
  };
}
