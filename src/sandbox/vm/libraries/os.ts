/** `os` by the world's clock: tick n is n seconds after the epoch, in UTC. */
import { fengari, type LuaValue } from '../fengari.ts';
import type { Lua } from '../lua.ts';
import { native } from '../native.ts';
import { getField, setField } from '../tables.ts';
import {
  binaryOf,
  FALSE,
  float,
  integer,
  isTable,
  kindOf,
  number,
  numberOf,
  text,
  typeName,
} from '../values.ts';
import { formatDate } from './strftime.ts';

const { lauxlib } = fengari;

/** 2000-01-01 00:00:00 UTC, a Saturday: the time of tick 0. */
const EPOCH_SECONDS = 946_684_800;

/** What handling a date counts, as instructions: about what it takes. */
const DATE_STEPS = 50;

function now(lua: Lua): number {
  return EPOCH_SECONDS + lua.host.tick();
}

/** The fields of a date table, by their order in Date.UTC; without a default they must be there. */
const DATE_FIELDS = [
  { name: 'year', default: null },
  { name: 'month', default: null },
  { name: 'day', default: null },
  { name: 'hour', default: 12 },
  { name: 'min', default: 0 },
  { name: 'sec', default: 0 },
] as const;

/** `os.time([table])`: seconds; the fields of the table are brought into their usual ranges. */
function time(lua: Lua): LuaValue {
  const table = lua.argument(1);
  if (kindOf(table) === 'nil') return integer(now(lua));
  if (!isTable(table)) argumentError(lua, 1, `table expected, got ${typeName(table)}`);
  lua.step(DATE_STEPS);
  const [year = 0, month = 0, day = 0, hour = 0, min = 0, sec = 0] = DATE_FIELDS.map((field) =>
    dateField(lua, table, field.name, field.default),
  );
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, min, sec);
  const seconds = date.getTime() / 1000;
  if (Number.isNaN(seconds)) lua.fail('time result cannot be represented in this installation');
  setDateFields(table, date);
  return number(seconds);
}

function dateField(lua: Lua, table: LuaValue, name: string, missing: number | null): number {
  const value = getField(table, name);
  const found = numberOf(value) ?? numeralOf(value);
  if (found === undefined && kindOf(value) === 'nil') {
    return missing ?? lua.fail(`field '${name}' missing in date table`);
  }
  if (found === undefined || !Number.isInteger(found)) {
    return lua.fail(`field '${name}' is not an integer`);
  }
  return found;
}

/** The number that a short string holds: no date needs a long one, and reading it is not counted. */
function numeralOf(value: LuaValue): number | undefined {
  const bytes = binaryOf(value) ?? '';
  return bytes.length <= 20 && /^\s*[-+]?\d+(\.0*)?\s*$/.test(bytes) ? Number(bytes) : undefined;
}

function setDateFields(table: LuaValue, date: Date): void {
  const fields = {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    min: date.getUTCMinutes(),
    sec: date.getUTCSeconds(),
    wday: date.getUTCDay() + 1,
    yday: Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1,
  };
  for (const [name, value] of Object.entries(fields)) setField(table, name, integer(value));
  setField(table, 'isdst', FALSE);
}

/** `os.date([format [, time]])`; all zones are UTC, so that a leading `!` changes nothing. */
function date(lua: Lua): LuaValue {
  const L = lua.state;
  const format = kindOf(lua.argument(1)) === 'nil' ? '%c' : textOfArgument(lua, 1);
  const seconds = kindOf(lua.argument(2)) === 'nil' ? now(lua) : lauxlib.luaL_checkinteger(L, 2);
  const moment = new Date(seconds * 1000);
  lua.step(DATE_STEPS);
  const utc = format.startsWith('!') ? format.slice(1) : format;
  if (utc.startsWith('*t')) {
    const table = lua.newTable();
    setDateFields(table, moment);
    return table;
  }
  const formatted = formatDate(utc, moment);
  if ('invalid' in formatted) {
    argumentError(lua, 1, `invalid conversion specifier '${formatted.invalid}'`);
  }
  return text(formatted.text);
}

function difftime(lua: Lua): LuaValue {
  const L = lua.state;
  return float(lauxlib.luaL_checknumber(L, 1) - lauxlib.luaL_checknumber(L, 2));
}

/** Seconds of the world's time: processor time would differ from machine to machine. */
function clock(lua: Lua): LuaValue {
  return float(lua.host.tick());
}

function textOfArgument(lua: Lua, argument: number): string {
  const bytes = lauxlib.luaL_checkstring(lua.state, argument);
  lua.step(bytes.length);
  return Buffer.from(bytes).toString('utf8');
}

function argumentError(lua: Lua, argument: number, message: string): never {
  return lauxlib.luaL_argerror(lua.state, argument, Buffer.from(message));
}

export const OS_FUNCTIONS = {
  time: native(time),
  date: native(date),
  difftime: native(difftime),
  clock: native(clock),
};
