/**
 * Tables as the host reads and writes them: raw, without metamethods, by the shortest way. `table` must
 * be a table value (`isTable`); the names of fields are plain ASCII.
 */
import { fengari, type LuaValue } from './fengari.ts';
import { asTable } from './values.ts';

const { ltable } = fengari;

/** The value at `table[name]`; NIL where there is none. Good until the table changes. */
export function getField(table: LuaValue, name: string): LuaValue {
  return ltable.luaH_getbinary(asTable(table), name);
}

export function setField(table: LuaValue, name: string, value: LuaValue): void {
  ltable.luaH_setbinary(asTable(table), name, value);
}

/** The value at `table[index]` (1-based); NIL where there is none. Good until the table changes. */
export function getIndex(table: LuaValue, index: number): LuaValue {
  return ltable.luaH_getint(asTable(table), index);
}

export function setIndex(table: LuaValue, index: number, value: LuaValue): void {
  ltable.luaH_setint(asTable(table), index, value);
}

/** `table[key]` for any key; NIL where there is none. */
export function getKey(table: LuaValue, key: LuaValue): LuaValue {
  return ltable.luaH_get(null, asTable(table), key);
}

/** Sets `table[key]`; throws where the key is nil or NaN. */
export function setKey(table: LuaValue, key: LuaValue, value: LuaValue): void {
  if (key.value === null || Number.isNaN(key.value)) throw new TypeError('nil and NaN cannot be table keys');
  ltable.luaH_setfrom(null, asTable(table), key, value);
}

/** What `#table` gives. */
export function lengthOf(table: LuaValue): number {
  return ltable.luaH_getn(asTable(table));
}

/** Every key with its value, in the order of `pairs`. The table may lose keys meanwhile, not gain them. */
export function* entriesOf(table: LuaValue): Generator<readonly [key: LuaValue, value: LuaValue]> {
  yield* ltable.luaH_entries(asTable(table));
}
