import type { Position } from '../../game/model/geometry.ts';
import { API_ERRORS, fill } from '../api/errors.ts';
import type { Lua } from '../vm/lua.ts';
import { getField, getIndex } from '../vm/tables.ts';
import { binaryOf, integer, isTruthy, type LuaValue, numberOf } from '../vm/values.ts';
import type { Entity } from './entity.ts';

/** The three ways to write a position, the first one that the table begins wins. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['row', 'col'],
  ['x', 'y'],
];

/** A fresh table `{row, col, row=, col=}`. */
export function newPosition(lua: Lua, { row, col }: Entity): LuaValue {
  const rowValue = integer(row);
  const colValue = integer(col);
  return lua.newTable([rowValue, colValue], { row: rowValue, col: colValue });
}

/**
 * The position that a table holds; undefined where it holds none. Numbers may be far out of bounds, but
 * must be whole.
 */
export function readPosition(lua: Lua, table: LuaValue, call: string): Position | undefined {
  const first = getIndex(table, 1);
  if (isTruthy(first)) return readPair(lua, first, getIndex(table, 2), call);
  for (const [rowName, colName] of SPELLINGS) {
    const rowValue = getField(table, rowName);
    if (isTruthy(rowValue)) return readPair(lua, rowValue, getField(table, colName), call);
  }
  return undefined;
}

function readPair(lua: Lua, rowValue: LuaValue, colValue: LuaValue, call: string): Position | undefined {
  const row = coordinate(rowValue);
  const col = coordinate(colValue);
  if (row === undefined || col === undefined) return undefined;
  if (!Number.isInteger(row) || !Number.isInteger(col)) {
    lua.fail(fill(API_ERRORS.wholeNumber, { call, row: String(row), col: String(col) }));
  }
  return { row, col };
}

/** Longer than any number that could be a coordinate; what is longer is not read. */
const LONGEST_NUMERAL = 40;

/** Numbers, and strings that hold one: arithmetic takes them for numbers as well. */
function coordinate(value: LuaValue): number | undefined {
  const number = numberOf(value);
  if (number !== undefined) return number;
  const text = binaryOf(value);
  if (text === undefined || text.length > LONGEST_NUMERAL) return undefined;
  return /^\s*-?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}
