/** States share a stack, and the constants of their programs: none notices. */
import { describe, expect, test } from 'vitest';
import { createLua } from '../../../src/sandbox/vm/create-lua.ts';
import { keptBytes } from '../../../src/sandbox/vm/kept.ts';
import type { Lua } from '../../../src/sandbox/vm/lua.ts';
import { native } from '../../../src/sandbox/vm/native.ts';
import { getField, setField } from '../../../src/sandbox/vm/tables.ts';
import { kindOf, NIL, numberOf } from '../../../src/sandbox/vm/values.ts';
import { BUDGET, newLua, run } from './harness.ts';

function inRun(lua: Lua, body: () => void): void {
  const result = lua.run(BUDGET, body);
  expect(result.ok ? '' : result.message).toBe('');
}

function call(lua: Lua, name: string): number | undefined {
  let returned: number | undefined;
  inRun(lua, () => {
    returned = numberOf(lua.call(getField(lua.globals, name), []));
  });
  return returned;
}

test('variables of functions stay what they are while another state runs', () => {
  const counter = 'local n = 0 function count() n = n + 1 return n end return 0';
  const [one, other] = [newLua(), newLua()];
  run(counter, { lua: one });
  run(counter, { lua: other });
  expect([call(one, 'count'), call(one, 'count'), call(other, 'count'), call(one, 'count')]).toEqual([
    1, 2, 1, 3,
  ]);
});

test.each([
  ['it returned', 'local a, b, c = {}, "secret", print return 1'],
  ['an error ended it', 'local a, b = {}, "secret" local function f(...) error(b) end f(1, 2, 3)'],
  ['a limit ended it', 'local a, b = {}, "secret" local function f(...) while true do end end f(a, b, a)'],
  [
    'it called deeply',
    'local function f(n) local a, b = "secret", {} if n > 0 then f(n - 1) end return n end f(150) return 1',
  ],
])('nothing of a state is left for the next one: %s', (_, source) => {
  run(source, { budget: { instructions: 10_000 } });
  const next = newLua();
  inRun(next, () => {
    const { stack, top } = next.state;
    expect(stack.slice(top).map(kindOf)).toEqual(stack.slice(top).map(() => 'nil'));
  });
});

test('nor does what one run made of the stack change what the next is charged', () => {
  const probe = () =>
    run('local function f(...) return select("#", ...) end return f(1, 2, 3, 4, 5, 6)').result.used
      .chargedBytes;
  const before = probe();
  run('pcall(error) local ok = pcall(function() local a, b = nil, 1 return a.b end) return 1');
  expect(probe()).toBe(before);
  run('local function f(n) if n > 0 then return 1 + f(n - 1) end return 0 end return f(150)');
  expect(probe()).toBe(before);
});

test('a state that runs inside the run of another leaves its stack alone', () => {
  const inner = newLua();
  const outer = newLua();
  const runInner = native(() => {
    expect(run('local a, b, c = 7, 8, 9 return a', { lua: inner }).returned).toBe('7');
    return NIL;
  });
  setField(outer.globals, 'inner', runInner);
  expect(run('local a, b, c = 1, 2, 3 inner() return a + b + c', { lua: outer }).returned).toBe('6');
});

test('constants that are equal but not the same stay apart', () => {
  const source =
    'return math.type(1) .. math.type(1.0) .. 1/0.0 .. 1/-0.0 .. tostring(0/0 ~= 0/0) .. type("1") .. type(1) .. 1.0';
  for (let time = 0; time < 2; time++) {
    expect(run(source).returned).toBe('integerfloatinf-inftruestringnumber1.0');
  }
});

test('a name is found wherever a table has it, though other tables have it elsewhere', () => {
  const source =
    'local one, other = {a = 1, b = 2, c = 3}, {c = 30, b = 20, a = 10} local sum = 0 ' +
    'for _, t in ipairs{one, other, {b = 100}, {}, one} do sum = sum + (t.a or 0) + (t.b or 0) * 2 + (t.c or 0) * 3 end ' +
    'return sum';
  expect(run(source).returned).toBe(String(14 + 140 + 200 + 14));
});

test('outside of a run there is nothing to run on', () => {
  const lua = createLua({ random: () => 0, tick: () => 0, print: () => {} });
  expect(() => lua.call(getField(lua.globals, 'print'), [])).toThrow('inside `run` only');
});

describe('a program that was compiled before', () => {
  const source = 'function f(n) local function g() return n end return g() + 0.5 end return f(2)';

  test('costs what it cost at first, ends where it ended, and keeps as much', () => {
    const states = [newLua(), newLua()];
    const [first, again] = states.map((lua) => run(source, { lua }));
    expect(again?.result.used.instructions).toBe(first?.result.used.instructions);
    expect(again?.result.used.chargedBytes).toBe(first?.result.used.chargedBytes);
    const [one, other] = states.map((lua) => keptBytes(lua.global, Number.MAX_SAFE_INTEGER));
    expect(other).toBe(one);
    const { instructions, chargedBytes } = first?.result.used ?? { instructions: 0, chargedBytes: 0 };
    const budgets = [
      { instructions: instructions - 1 },
      { instructions },
      { chargedBytes: chargedBytes - 1 },
      { chargedBytes },
      { instructions: 10 },
      { chargedBytes: 10 },
    ];
    // Another name makes it another program, which was not compiled before.
    const fresh = budgets.map(
      (budget, index) => run(source.replaceAll('g', 'hijklm'[index] ?? ''), { budget }).end,
    );
    expect(budgets.map((budget) => run(source, { budget }).end)).toEqual(fresh);
  });

  test('shares nothing that the program can change', () => {
    const counting = 'local t = {0} function count() t[1] = t[1] + 1 return t[1] end return 1';
    const [one, other] = [newLua(), newLua()];
    run(counting, { lua: one });
    run(counting, { lua: other });
    expect([call(one, 'count'), call(one, 'count'), call(other, 'count')]).toEqual([1, 2, 1]);
  });
});
