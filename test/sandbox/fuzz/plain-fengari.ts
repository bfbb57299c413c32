import { createRequire } from 'node:module';

const { lua, lauxlib, lualib, to_luastring } = createRequire(import.meta.url)('fengari-plain');

/** Instructions after which a program is not worth comparing. */
const MOST_INSTRUCTIONS = 300_000;
const HOOK_EVERY = 1_000;

/**
 * What a program returns in an unpatched fengari, in binary form, or that it failed; null where it ran too
 * long or broke the interpreter itself.
 */
export function runPlain(source: string): string | null {
  const L = lauxlib.luaL_newstate();
  lualib.luaL_openlibs(L);
  let instructions = 0;
  const count = () => {
    instructions += HOOK_EVERY;
    if (instructions > MOST_INSTRUCTIONS) lauxlib.luaL_error(L, to_luastring('too long'));
  };
  lua.lua_sethook(L, count, lua.LUA_MASKCOUNT, HOOK_EVERY);
  try {
    const text = to_luastring(source);
    const loaded = lauxlib.luaL_loadbuffer(L, text, text.length, to_luastring('=program'));
    const ended = loaded === lua.LUA_OK ? lua.lua_pcall(L, 0, 1, 0) : loaded;
    if (instructions > MOST_INSTRUCTIONS) return null;
    if (ended !== lua.LUA_OK) return 'failed';
    if (lua.lua_type(L, -1) !== lua.LUA_TSTRING) return 'no string';
    return Buffer.from(lua.lua_tostring(L, -1)).toString('latin1');
  } catch {
    return null;
  }
}
