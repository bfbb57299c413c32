/**
 * Lua values as the host sees them: made, told apart and read here, and nowhere else in the host.
 *
 * A value is opaque and never changes, except those handed to a native function as arguments: they sit
 * in the interpreter's registers and are good until that function returns (`keep` copies one).
 * Values that hold no table, function or host object may be shared between Lua states.
 */
import { fengari, type LuaValue, type Table, type Udata } from './fengari.ts';

export type { LuaValue } from './fengari.ts';

const { TValue } = fengari.lobject;
const { TString, luaS_frombinary } = fengari.lstring;
const tags = fengari.tags;

/** What `kindOf` tells apart. `host` is an object made by `Lua.hostObject`. */
export type LuaKind =
  | 'nil'
  | 'boolean'
  | 'integer'
  | 'float'
  | 'string'
  | 'table'
  | 'function'
  | 'host'
  | 'other';

export const NIL: LuaValue = new TValue(tags.LUA_TNIL, null);
export const TRUE: LuaValue = new TValue(tags.LUA_TBOOLEAN, true);
export const FALSE: LuaValue = new TValue(tags.LUA_TBOOLEAN, false);

export function boolean(value: boolean): LuaValue {
  return value ? TRUE : FALSE;
}

/** A Lua integer; `value` must be whole and fit 32 bits, as integers of this interpreter do. */
export function integer(value: number): LuaValue {
  return new TValue(tags.LUA_TNUMINT, value);
}

/** An integer where `value` is one that fits, else a float. */
export function number(value: number): LuaValue {
  return new TValue((value | 0) === value ? tags.LUA_TNUMINT : tags.LUA_TNUMFLT, value);
}

/** A float, even where the value is whole. */
export function float(value: number): LuaValue {
  return new TValue(tags.LUA_TNUMFLT, value);
}

/** A Lua string holding the UTF-8 bytes of `text`. */
export function text(text: string): LuaValue {
  return binary(bytesOf(text));
}

function bytesOf(text: string): string {
  return isAscii(text) ? text : Buffer.from(text, 'utf8').toString('latin1');
}

/** A Lua string of these bytes, one per character (`\u0000` to `\u00ff`); the inverse of `binaryOf`. */
export function binary(bytes: string): LuaValue {
  return new TValue(tags.LUA_TLNGSTR, luaS_frombinary(bytes));
}

/**
 * As `text`, but not charged: for a string that the host makes once for many programs, since else the first
 * one to come would have less memory than the others.
 */
export function shared(text: string): LuaValue {
  return new TValue(tags.LUA_TLNGSTR, new TString(bytesOf(text), null));
}

const constants = new Map<string, LuaValue>();

/** As `text`, made once and kept for ever: for a fixed vocabulary, never for what a program chose. */
export function constant(word: string): LuaValue {
  let value = constants.get(word);
  if (value === undefined) {
    value = shared(word);
    constants.set(word, value);
  }
  return value;
}

/** A copy of an argument, good for ever. */
export function keep(value: LuaValue): LuaValue {
  return new TValue(value.type, value.value);
}

export function kindOf(value: LuaValue): LuaKind {
  switch (value.type) {
    case tags.LUA_TNIL:
      return 'nil';
    case tags.LUA_TBOOLEAN:
      return 'boolean';
    case tags.LUA_TNUMINT:
      return 'integer';
    case tags.LUA_TNUMFLT:
      return 'float';
    case tags.LUA_TLNGSTR:
      return 'string';
    case tags.LUA_TTABLE:
      return 'table';
    case tags.LUA_TLCL:
    case tags.LUA_TLCF:
    case tags.LUA_TCCL:
      return 'function';
    case tags.LUA_TUSERDATA:
      return 'host';
    default:
      return 'other';
  }
}

/** The name that Lua's `type` gives, for error messages. */
export function typeName(value: LuaValue): string {
  const kind = kindOf(value);
  if (kind === 'integer' || kind === 'float') return 'number';
  return kind === 'host' ? 'userdata' : kind;
}

/** The number of an integer or a float, else undefined; strings are not converted. */
export function numberOf(value: LuaValue): number | undefined {
  return value.type === tags.LUA_TNUMINT || value.type === tags.LUA_TNUMFLT
    ? (value.value as number)
    : undefined;
}

/** Lua's notion of truth: everything but nil and false. */
export function isTruthy(value: LuaValue): boolean {
  return value.type !== tags.LUA_TNIL && value.value !== false;
}

export function isTable(value: LuaValue): boolean {
  return value.type === tags.LUA_TTABLE;
}

/** The text of a string, U+FFFD where it is no UTF-8; undefined for any other value. */
export function textOf(value: LuaValue): string | undefined {
  const bytes = binaryOf(value);
  if (bytes === undefined || isAscii(bytes)) return bytes;
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** The bytes of a string, one per character: lossless; undefined for any other value. */
export function binaryOf(value: LuaValue): string | undefined {
  return value.value instanceof TString ? value.value.binary() : undefined;
}

/** What `Lua.hostObject` was given; undefined for any other value. */
export function payloadOf(value: LuaValue): unknown {
  return value.type === tags.LUA_TUSERDATA ? (value.value as Udata).data : undefined;
}

/** What makes two tables, functions or host objects the same; undefined for plain values. */
export function identityOf(value: LuaValue): object | undefined {
  const referenced = value.value;
  const isReference =
    value.type === tags.LUA_TTABLE || value.type === tags.LUA_TUSERDATA || kindOf(value) === 'function';
  return isReference ? (referenced as object) : undefined;
}

export function asTable(value: LuaValue): Table {
  if (value.type !== tags.LUA_TTABLE) throw new TypeError(`expected a Lua table, got ${typeName(value)}`);
  return value.value as Table;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: 7-bit text is its own UTF-8.
const ASCII = /^[\x00-\x7f]*$/;
function isAscii(text: string): boolean {
  return ASCII.test(text);
}
