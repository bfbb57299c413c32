/**
 * The patched interpreter against the unpatched one: random programs end the same way and return the same.
 * `PROGRAMS=1000000 FIRST=1 npx vitest run test/sandbox/vm/differential.test.ts` tries more of them.
 */
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { BUDGET, newLua, run } from './harness.ts';
import { randomProgram } from './random-program.ts';

const { lua, lauxlib, lualib, to_luastring, to_jsstring } = createRequire(import.meta.url)('fengari-plain');

const PROGRAMS = Number(process.env.PROGRAMS ?? 800);
const FIRST = Number(process.env.FIRST ?? 1);
/** Random loops nest; a program that takes longer than this is left out on both sides. */
const INSTRUCTIONS = 200_000;

/** What the unpatched interpreter makes of it. */
function plainOutcome(source: string): string {
  const L = lauxlib.luaL_newstate();
  lualib.luaL_openlibs(L);
  const bytes = to_luastring(source);
  const ended =
    lauxlib.luaL_loadbuffer(L, bytes, bytes.length, to_luastring('=program')) || lua.lua_pcall(L, 0, 1, 0);
  const value = lua.lua_tostring(L, -1);
  const text = value === null ? 'no text' : to_jsstring(value, undefined, undefined, true);
  return ended === lua.LUA_OK ? `ok: ${text}` : `error: ${text.replace(/^program:\d+: /, '')}`;
}

test('random programs do the same', () => {
  let compared = 0;
  for (let seed = FIRST; seed < FIRST + PROGRAMS; seed++) {
    const source = randomProgram(seed);
    const { end, message, returned } = run(source, {
      lua: newLua(),
      budget: { ...BUDGET, instructions: INSTRUCTIONS, chargedBytes: 64_000_000 },
    });
    if (end !== 'ok' && end !== 'error') continue;
    compared++;
    const ours = end === 'ok' ? `ok: ${returned}` : `error: ${message}`;
    const plain = plainOutcome(source);
    expect(ours, `seed ${seed}:\n${source}`).toBe(plain);
  }
  expect(compared).toBeGreaterThan(PROGRAMS / 2);
});
