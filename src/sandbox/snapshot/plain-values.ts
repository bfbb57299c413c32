import {
  binary,
  binaryOf,
  boolean,
  float,
  integer,
  kindOf,
  type LuaValue,
  NIL,
  numberOf,
  text,
  textOf,
} from '../vm/values.ts';
import type { SavedValue } from './format.ts';

const FLOAT_NAMES = {
  '-0': -0,
  inf: Number.POSITIVE_INFINITY,
  '-inf': Number.NEGATIVE_INFINITY,
  nan: Number.NaN,
};

/** The saved form of a value without identity; undefined for any other. */
export function savePlain(value: LuaValue): SavedValue | undefined {
  switch (kindOf(value)) {
    case 'nil':
      return null;
    case 'boolean':
      return value.value === true;
    case 'integer':
      return numberOf(value);
    case 'float':
      return saveFloat(numberOf(value) ?? 0);
    case 'string':
      return saveString(value);
    default:
      return undefined;
  }
}

/** The inverse of `savePlain`. */
export function loadPlain(
  saved: Exclude<SavedValue, { o: number } | { e: number } | { n: string }>,
): LuaValue {
  if (saved === null) return NIL;
  if (typeof saved === 'boolean') return boolean(saved);
  if (typeof saved === 'number') return integer(saved);
  if (typeof saved === 'string') return text(saved);
  if ('b' in saved) return binary(saved.b);
  return float(typeof saved.f === 'number' ? saved.f : FLOAT_NAMES[saved.f]);
}

function saveFloat(value: number): SavedValue {
  if (Number.isNaN(value)) return { f: 'nan' };
  if (Object.is(value, -0)) return { f: '-0' };
  if (!Number.isFinite(value)) return { f: value > 0 ? 'inf' : '-inf' };
  return { f: value };
}

/** As text where that is lossless, else by its bytes. */
function saveString(value: LuaValue): SavedValue {
  const bytes = binaryOf(value) ?? '';
  const asText = textOf(value) ?? '';
  return binaryOf(text(asText)) === bytes ? asText : { b: bytes };
}
