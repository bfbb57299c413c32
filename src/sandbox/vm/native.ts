/** Functions of the host that Lua can call. */
import { fengari, type LuaState, type LuaValue, type TValue } from './fengari.ts';
import type { Lua } from './lua.ts';

const { lobject, tags } = fengari;

/** Reads its arguments by `lua.argument`; returns its one result, or null for none. */
export type Native = (lua: Lua) => LuaValue | null;

/** A function value, which may be shared by all states. */
export function native(body: Native): LuaValue {
  return new lobject.TValue(tags.LUA_TLCF, (L: LuaState) => {
    const result = body(L.l_G.host as Lua);
    if (result === null) return 0;
    (L.stack[L.top++] as TValue).setfrom(result);
    return 1;
  });
}
