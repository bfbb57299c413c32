/** `math.random` from the world's random state; a seed of the program's own changes nothing. */
import { fengari, type LuaValue } from '../fengari.ts';
import type { Lua } from '../lua.ts';
import { native } from '../native.ts';
import { float, integer } from '../values.ts';

const { lauxlib } = fengari;
const MAX_INTEGER = 2_147_483_647;

function random(lua: Lua): LuaValue {
  const L = lua.state;
  const count = lua.argumentCount;
  if (count > 2) return lua.fail('wrong number of arguments');
  const drawn = lua.host.random();
  if (count === 0) return float(drawn);
  const low = count === 1 ? 1 : lauxlib.luaL_checkinteger(L, 1);
  const high = lauxlib.luaL_checkinteger(L, count);
  if (low > high) lauxlib.luaL_argerror(L, count, Buffer.from('interval is empty'));
  if (low < 0 && high > MAX_INTEGER + low) {
    lauxlib.luaL_argerror(L, count, Buffer.from('interval too large'));
  }
  return integer(low + Math.floor(drawn * (high - low + 1)));
}

/** Accepts any number, as Lua's does. */
function randomseed(lua: Lua): null {
  lauxlib.luaL_checknumber(lua.state, 1);
  return null;
}

export const RANDOM_FUNCTIONS = { random: native(random), randomseed: native(randomseed) };
