/**
 * The libraries of a sealed state (companion-api.md, Libraries): fengari's own functions by a list of
 * what is allowed, and own ones where a program could else see the host: output, chance, time, addresses.
 *
 * Functions are shared by all states; the tables that hold them belong to one state each.
 */
import { fengari, type GlobalState, type LuaValue, type NativeFunction, type Table } from '../fengari.ts';
import { constant, isTable } from '../values.ts';
import { BASE_FUNCTIONS } from './base.ts';
import { OS_FUNCTIONS } from './os.ts';
import { RANDOM_FUNCTIONS } from './random.ts';

const { lauxlib, lobject, lua, lualib, ltable, tags } = fengari;

type Functions = Readonly<Record<string, LuaValue>>;

/** The names that a library keeps of fengari's functions and constants. */
const ALLOWED = {
  base: ['assert', 'error', 'ipairs', 'next', 'pairs', 'pcall', 'select', 'tonumber', 'type', 'xpcall'],
  table: ['concat', 'insert', 'move', 'pack', 'remove', 'sort', 'unpack'],
  string: [
    ...['byte', 'char', 'find', 'format', 'gmatch', 'gsub', 'len', 'lower', 'match', 'rep', 'reverse'],
    ...['sub', 'upper'],
  ],
  math: [
    ...['abs', 'acos', 'asin', 'atan', 'ceil', 'cos', 'deg', 'exp', 'floor', 'fmod', 'huge', 'log', 'max'],
    ...['maxinteger', 'min', 'mininteger', 'modf', 'pi', 'rad', 'sin', 'sqrt', 'tan', 'tointeger', 'type'],
    'ult',
  ],
  utf8: ['char', 'charpattern', 'codepoint', 'codes', 'len', 'offset'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const GLOBALS_IN_REGISTRY = 2; // LUA_RIDX_GLOBALS

/** Everything that fengari's library of that name holds and the list allows. */
function allowedOf(name: keyof typeof ALLOWED): Record<string, LuaValue> {
  const L = lua.lua_newstate();
  const open = lualib[`luaopen_${name}`] as NativeFunction;
  lauxlib.luaL_requiref(L, Buffer.from(name), open, false);
  const library = L.stack[L.top - 1]?.value as Table;
  return Object.fromEntries(
    ALLOWED[name].map((field) => {
      const { type, value } = ltable.luaH_getbinary(library, field);
      if (value === null) throw new Error(`fengari has no ${name}.${field}`);
      return [field, new lobject.TValue(type, value)] as const;
    }),
  );
}

const LIBRARIES: Readonly<Record<string, Functions>> = {
  table: allowedOf('table'),
  string: allowedOf('string'),
  math: { ...allowedOf('math'), ...RANDOM_FUNCTIONS },
  utf8: allowedOf('utf8'),
  os: OS_FUNCTIONS,
};

const GLOBALS: Functions = {
  ...allowedOf('base'),
  ...BASE_FUNCTIONS,
  _VERSION: constant('Lua 5.3'),
};

/** For error messages, which look up the names of functions here; no program can reach it. */
const LOADED = tableOf({ _G: tableOf(GLOBALS) });
for (const [name, functions] of Object.entries(LIBRARIES)) {
  ltable.luaH_setbinary(LOADED.value as Table, name, tableOf(functions));
}

/** Fills a new state's globals; returns their table. */
export function installLibraries(state: GlobalState): LuaValue {
  const registry = state.l_registry.value as Table;
  const globals = ltable.luaH_getint(registry, GLOBALS_IN_REGISTRY);
  if (!isTable(globals)) throw new Error('the new Lua state has no globals');
  fill(globals, GLOBALS);
  fill(globals, { _G: globals });
  for (const [name, functions] of Object.entries(LIBRARIES)) {
    const library = tableOf(functions);
    fill(globals, { [name]: library });
    if (name === 'string') state.mt[tags.LUA_TSTRING] = tableOf({ __index: library }).value as Table;
  }
  ltable.luaH_setbinary(registry, '_LOADED', LOADED);
  return globals;
}

function tableOf(fields: Functions): LuaValue {
  const table = new lobject.TValue(tags.LUA_TTABLE, ltable.luaH_new(null));
  fill(table, fields);
  return table;
}

function fill(table: LuaValue, fields: Functions): void {
  for (const name in fields) ltable.luaH_setbinary(table.value as Table, name, fields[name] as LuaValue);
}
