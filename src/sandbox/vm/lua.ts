/**
 * A sealed Lua 5.3 state: only the allowed libraries, nothing of the host, and limits that no program can
 * catch. How it is used:
 *
 *     const lua = createLua(host);
 *     const loaded = lua.run(budget, () => { lua.call(lua.load(source), []); });
 *     const ticked = lua.run(budget, () => {
 *       setField(lua.globals, 'player', player);
 *       said = lua.call(getField(lua.globals, 'update_func'), [player, ai]);
 *     });
 *
 * Whatever happens inside `run` comes back as a value: a Lua error, a limit, and also an exception of the
 * host's own code, as an `internal error` with the exception as its `defect`. Natives and host objects fail
 * with `lua.fail`. A state stays usable after any ending. States are made by create-lua.ts.
 */
import type { Ending } from './endings.ts';
import type { GlobalState, LuaState, LuaValue } from './fengari.ts';
import type { HostWords, Place } from './place.ts';

/** What a state needs from outside; the only source of chance and time that a program can reach. */
export interface LuaHost {
  /** In [0, 1), from the world's random state. */
  random(): number;
  /** The world's tick count: `os.time()` is 2000-01-01 00:00:00 UTC plus one second a tick. */
  tick(): number;
  /** One captured line of `print`. */
  print(line: string): void;
}

/** What one `run` may spend. */
export interface Budget {
  /** Instructions, and steps inside native functions, which count the same: the primary limit. */
  readonly instructions: number;
  /** Wall time in milliseconds: the second line. */
  readonly millis: number;
  /** Bytes charged for everything allocated, whether it is freed again or not. */
  readonly chargedBytes: number;
}

export interface Used {
  readonly instructions: number;
  readonly millis: number;
  readonly chargedBytes: number;
}

export type { EndKind } from './endings.ts';

export type RunResult = { readonly used: Used } & ({ readonly ok: true } | ({ readonly ok: false } & Ending));

/** What a state may hold, whatever a run's budget. */
export interface LuaLimits {
  /** Bytes reachable between runs, of which a state with nothing but its libraries holds some 40,000. */
  readonly keptBytes: number;
  /** Length of one string. */
  readonly stringBytes: number;
}

/**
 * How a host object looks from Lua (`type` says userdata). Methods are called straight from the
 * interpreter, without a Lua frame; they may use `lua.fail`.
 */
export interface HostBehaviour {
  index(lua: Lua, payload: object, key: LuaValue): LuaValue;
  newindex(lua: Lua, payload: object, key: LuaValue, value: LuaValue): void;
  /** What `tostring` gives. */
  text(payload: object): string;
}

export interface Lua {
  readonly host: LuaHost;
  /** For the owner of the state: what its natives need, found without a look-up. */
  owner: object | null;
  /** The table of globals. */
  readonly globals: LuaValue;
  /** Bytes kept at the last count; counted again only after 4 MB more were charged. */
  readonly keptBytes: number;
  /** Runs `body` within `budget`. */
  run(budget: Budget, body: () => void): RunResult;
  /** Compiles `source` (inside `run`) to a function without parameters; a syntax error ends the run. */
  load(source: string): LuaValue;
  /** Calls a Lua function (inside `run`); its first result, NIL where it has none. */
  call(callee: LuaValue, args: readonly LuaValue[]): LuaValue;
  /** A table with these array elements and fields; values are copied. */
  newTable(array?: readonly LuaValue[], fields?: Readonly<Record<string, LuaValue>>): LuaValue;
  /** A value that stands for `payload`; keep it, so that the same object is the same Lua value. */
  hostObject(payload: object, behaviour: HostBehaviour): LuaValue;
  /** Inside a native function: how many arguments it was called with. */
  readonly argumentCount: number;
  /** Inside a native function: argument `position` (1-based), NIL beyond the last. */
  argument(position: number): LuaValue;
  /** Raises a Lua error with the program's current line; inside natives and host objects. */
  fail(message: string): never;
  /** Inside natives and host objects: where the program is, and what its variables hold. */
  place(hostWords: HostWords): Place;
  /** Counts `steps` of host work against the running budget, as instructions. */
  step(steps: number): void;
  /** For this folder only: what fengari keeps for the state as long as it lives. */
  readonly global: GlobalState;
  /** For this folder only: what it runs on, inside `run`. */
  readonly state: LuaState;
}
