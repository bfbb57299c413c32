/**
 * Tables and Lua functions taken apart and put together again, for a copy that no program can tell from
 * the original: holes in arrays, the order of `pairs`, variables that functions share. Here the host
 * relies on how the patched interpreter lays them out.
 */
import { fengari, type LClosure, type LuaValue, type Proto, type TValue } from './fengari.ts';
import type { Lua } from './lua.ts';
import { setField, setIndex, setKey } from './tables.ts';
import { asTable, binary, boolean, NIL, number, TRUE } from './values.ts';

const { lobject, ltable, tags } = fengari;

/** A table as it is inside. NIL in `array` is a hole; a key with the value NIL is gone, but keeps its place. */
export interface TableParts {
  readonly array: readonly LuaValue[];
  readonly keys: readonly LuaValue[];
  readonly values: readonly LuaValue[];
}

export function partsOf(table: LuaValue): TableParts {
  const { array, keys, vals } = asTable(table);
  return { array, keys: keys.map(keyValue), values: vals };
}

/** Makes a table hold just these parts. */
export function rebuildTable(table: LuaValue, { array, keys, values }: TableParts): void {
  const empty = { array: [], holes: 0, traversed: 0, keys: [], vals: [], dead: 0, index: null };
  Object.assign(asTable(table), empty);
  // What is gone is put in first and taken out afterwards, so that it leaves its place behind.
  keys.forEach((key, slot) => {
    setKey(table, key, orTrue(values[slot]));
  });
  keys.forEach((key, slot) => {
    if (isNil(values[slot])) setKey(table, key, NIL);
  });
  array.forEach((value, index) => {
    setIndex(table, index + 1, orTrue(value));
  });
  array.forEach((value, index) => {
    if (isNil(value)) setIndex(table, index + 1, NIL);
  });
}

/** A Lua function: its code, and the variables of outer functions that it uses, shared by all who do. */
export interface Closure {
  readonly code: Proto;
  readonly variables: readonly LuaValue[];
  /** The last one made of its code, which the interpreter hands out again where it would be the same. */
  readonly isCached: boolean;
}

/** undefined for anything but a function written in Lua. */
export function closureOf({ value }: LuaValue): Closure | undefined {
  if (!(value instanceof lobject.LClosure)) return undefined;
  return {
    code: value.p,
    variables: value.upvals.filter((variable) => variable !== undefined),
    isCached: value.p.cache === value,
  };
}

export function makeClosure({ code, variables, isCached }: Closure): LuaValue {
  const NewClosure = lobject.LClosure as unknown as new (L: null, variables: number) => LClosure;
  const closure = new NewClosure(null, variables.length);
  Object.assign(closure, { p: code, upvals: [...variables] });
  if (isCached) Object.assign(code, { cache: closure });
  return new lobject.TValue(tags.LUA_TLCL, closure);
}

/** A variable for closures to use; nil until it is set. */
export function makeVariable(): LuaValue {
  return new lobject.TValue(tags.LUA_TNIL, null);
}

export function setVariable(variable: LuaValue, value: LuaValue): void {
  (variable as TValue).setfrom(value);
}

/** The code of a main function and of every function written in it, in an order of its own. */
export function codesOf(main: LuaValue): readonly Proto[] {
  const closure = closureOf(main);
  const found: Proto[] = closure === undefined ? [] : [closure.code];
  for (const code of found) found.push(...code.p);
  return found;
}

/** Lets what a table holds count as kept by this state, though no program can reach it. */
export function countAsKept(lua: Lua, table: LuaValue): void {
  setField(lua.global.l_registry, '_KEPT', table);
}

function isNil(value: LuaValue | undefined): boolean {
  return value === undefined || value.type === tags.LUA_TNIL;
}

function orTrue(value: LuaValue | undefined): LuaValue {
  return value === undefined || isNil(value) ? TRUE : value;
}

/** The Lua value of a key as the hash part holds it. */
function keyValue(key: unknown): LuaValue {
  if (typeof key === 'string') return binary(key);
  if (typeof key === 'number') return number(key);
  if (typeof key === 'boolean') return boolean(key);
  if (typeof key === 'function') return new lobject.TValue(tags.LUA_TLCF, key);
  if (key instanceof ltable.Table) return new lobject.TValue(tags.LUA_TTABLE, key);
  if (key instanceof lobject.LClosure) return new lobject.TValue(tags.LUA_TLCL, key);
  if (key instanceof lobject.CClosure) return new lobject.TValue(tags.LUA_TCCL, key);
  return new lobject.TValue(tags.LUA_TUSERDATA, key);
}
