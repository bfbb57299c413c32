/** `print` and `tostring` without the host's output and addresses. */
import { fengari, type LuaState, type LuaValue } from '../fengari.ts';
import type { Lua } from '../lua.ts';
import { native } from '../native.ts';
import { binary, binaryOf, textOf } from '../values.ts';

const { lauxlib } = fengari;

/** A printed line is cut here. */
const LINE_CHARACTERS = 200;
/** As many bytes as so many characters can have, in UTF-8. */
const LINE_BYTES = LINE_CHARACTERS * 4;

/** What `tostring(argument)` gives: one of fengari's own, without an address (see the patch). */
function stringOf(L: LuaState, argument: number): LuaValue {
  lauxlib.luaL_tolstring(L, argument);
  L.top--;
  return L.stack[L.top] as LuaValue;
}

/** One captured line; values apart by a tab, as Lua prints them. */
function print(lua: Lua): null {
  let bytes = '';
  for (let argument = 1; argument <= lua.argumentCount; argument++) {
    lua.step(1);
    if (bytes.length > LINE_BYTES) break;
    const part = binaryOf(stringOf(lua.state, argument)) ?? '';
    bytes += (argument > 1 ? '\t' : '') + part.slice(0, LINE_BYTES);
  }
  lua.host.print((textOf(binary(bytes)) ?? '').slice(0, LINE_CHARACTERS));
  return null;
}

function tostring(lua: Lua): LuaValue {
  lauxlib.luaL_checkany(lua.state, 1);
  return stringOf(lua.state, 1);
}

export const BASE_FUNCTIONS = { print: native(print), tostring: native(tostring) };
