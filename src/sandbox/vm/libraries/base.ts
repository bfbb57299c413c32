/** `print` and `tostring` without the host's output and addresses. */
import { fengari, type LuaState, type LuaValue } from '../fengari.ts';
import type { Lua } from '../lua.ts';
import { native } from '../native.ts';
import { textOf } from '../values.ts';

const { lauxlib } = fengari;

/** A printed line is cut here. */
const LINE_CHARACTERS = 200;

/** What `tostring(argument)` gives: one of fengari's own, without an address (see the patch). */
function stringOf(L: LuaState, argument: number): LuaValue {
  lauxlib.luaL_tolstring(L, argument);
  L.top--;
  return L.stack[L.top] as LuaValue;
}

/** One captured line; values apart by a tab, as Lua prints them. */
function print(lua: Lua): null {
  const parts: string[] = [];
  let length = 0;
  for (let argument = 1; argument <= lua.argumentCount && length < LINE_CHARACTERS; argument++) {
    const part = (textOf(stringOf(lua.state, argument)) ?? '').slice(0, LINE_CHARACTERS);
    parts.push(part);
    length += part.length + 1;
  }
  lua.host.print(parts.join('\t').slice(0, LINE_CHARACTERS));
  return null;
}

function tostring(lua: Lua): LuaValue {
  lauxlib.luaL_checkany(lua.state, 1);
  return stringOf(lua.state, 1);
}

export const BASE_FUNCTIONS = { print: native(print), tostring: native(tostring) };
