/**
 * Every guard of the meter, by the name of its switch in lmeter.js: each program ends as its row says while
 * the guard is on, and does not end so while it is off. So each guard is needed, and each works.
 */
import { describe, expect, test } from 'vitest';
import { fengari } from '../../../src/sandbox/vm/fengari.ts';
import type { Budget } from '../../../src/sandbox/vm/lua.ts';
import { native } from '../../../src/sandbox/vm/native.ts';
import { setField } from '../../../src/sandbox/vm/tables.ts';
import { newLua, type Outcome, run } from './harness.ts';

const { bytes, steps, guards } = fengari.lmeter;

interface Row {
  /** What the program does. */
  readonly name: string;
  readonly source: string;
  /** The beginning of the ending, `kind: message`, or what it returns, `ok: text`. */
  readonly ends: string;
  readonly budget?: Partial<Budget>;
}

const MEMORY = 'memory: too much memory';
const INSTRUCTIONS = 'instructions: too many instructions';

/** In bytes. */
const PRICES: Readonly<Record<string, readonly Row[]>> = {
  string: [
    {
      name: 'concatenations',
      source: 'local s = ("x"):rep(500) for i = 1, 20000 do local t = s .. i end',
      ends: MEMORY,
    },
    {
      name: 'parts of strings',
      source: 'local s = ("x"):rep(500) for i = 1, 20000 do local t = s:sub(2) end',
      ends: MEMORY,
    },
    {
      name: 'captures',
      source: 'local s = ("x"):rep(5000) for i = 1, 2000 do local t = s:match("^(.*)$") end',
      ends: MEMORY,
      budget: { instructions: 10_000_000 },
    },
  ],
  buffer: [
    {
      name: 'formats that fail at their end',
      source: 'local s = ("x"):rep(10000) for i = 1, 2000 do pcall(string.format, "%s%d", s, "x") end',
      ends: MEMORY,
    },
    {
      name: 'concatenations that fail at their end',
      source: 'local t = {("x"):rep(10000), {}} for i = 1, 2000 do pcall(table.concat, t) end',
      ends: MEMORY,
    },
  ],
  table: [{ name: 'empty tables', source: 'for i = 1, 100000 do local t = {} end', ends: MEMORY }],
  element: [
    { name: 'one long list', source: 'local t = {} for i = 1, 400000 do t[i] = true end', ends: MEMORY },
    {
      name: 'lists of arguments',
      source:
        'local t = {} for i = 1, 1000 do t[i] = i end for i = 1, 500 do local p = table.pack(table.unpack(t)) end',
      ends: MEMORY,
      budget: { instructions: 10_000_000 },
    },
  ],
  entry: [
    { name: 'one large table', source: 'local t = {} for i = 1, 200000 do t[-i] = true end', ends: MEMORY },
  ],
  closure: [
    {
      name: 'functions',
      source: 'for i = 1, 150000 do local f = function() return i end end',
      ends: MEMORY,
    },
    {
      name: 'iterators of gmatch',
      source: 'for i = 1, 100000 do local f = string.gmatch("", "") end',
      ends: MEMORY,
      budget: { instructions: 10_000_000 },
    },
  ],
  userdata: [
    { name: 'host objects that a native makes', source: 'for i = 1, 150000 do spawn() end', ends: MEMORY },
  ],
  stack: [
    {
      name: 'long lists of arguments, again and again',
      source: `local t = {} for i = 1, 7000 do t[i] = i end
        for i = 1, 60 do pcall(function() select("#", table.unpack(t)) error() end) end`,
      ends: MEMORY,
      budget: { instructions: 10_000_000 },
    },
  ],
  code: [
    {
      name: 'a long source',
      source: 'x = 1 '.repeat(3_000),
      ends: MEMORY,
      budget: { chargedBytes: 500_000 },
    },
  ],
};

/** In steps. */
const WORK: Readonly<Record<string, readonly Row[]>> = {
  instruction: [
    {
      name: 'a long loop',
      source: 'for i = 1, 3000000 do end',
      ends: INSTRUCTIONS,
    },
  ],
  native: [{ name: 'calls of natives', source: 'for i = 1, 200000 do type(1) end', ends: INSTRUCTIONS }],
  error: [{ name: 'errors', source: 'for i = 1, 10000 do pcall(error) end', ends: INSTRUCTIONS }],
  match: [
    {
      name: 'a pattern with many ways',
      source: 'string.find(("a"):rep(120), ".-.-.-b")',
      ends: INSTRUCTIONS,
    },
    {
      name: 'optional items',
      source: 'string.find(("a"):rep(16), ("a?"):rep(16) .. ("a"):rep(16) .. "b")',
      ends: INSTRUCTIONS,
    },
    {
      name: 'gmatch',
      source: 'for w in string.gmatch(("a"):rep(120), ".-.-.-b") do end',
      ends: INSTRUCTIONS,
    },
    { name: 'gsub', source: 'string.gsub(("a"):rep(120), ".-.-.-b", "")', ends: INSTRUCTIONS },
  ],
  set: [
    {
      name: 'a set of many characters',
      source: 'string.find(("a"):rep(3000), "[" .. ("x"):rep(3000) .. "]")',
      ends: INSTRUCTIONS,
    },
  ],
  expand: [
    {
      name: 'a repetition over a long string',
      source: 'local s = ("a"):rep(100000) for i = 1, 50 do s:find(".*") end',
      ends: INSTRUCTIONS,
    },
  ],
  balance: [
    {
      name: '%b over a long string',
      source: 'local s = "(" .. ("a"):rep(100000) for i = 1, 60 do s:find("^%b()") end',
      ends: INSTRUCTIONS,
    },
  ],
  capture: [
    {
      name: 'a comparison with what was captured',
      source: 'string.find(("a"):rep(20000), "^(a-)%1b")',
      ends: INSTRUCTIONS,
    },
  ],
  find: [
    {
      name: 'a plain search for nearly what is there',
      source: 'string.find(("a"):rep(100000), ("a"):rep(100) .. "b", 1, true)',
      ends: INSTRUCTIONS,
    },
  ],
  format: [
    {
      name: 'formats',
      source: 'for i = 1, 30000 do local s = string.format("%%%%") end',
      ends: INSTRUCTIONS,
    },
  ],
  numeral: [
    {
      name: 'long numerals',
      source: 'local s = ("1"):rep(100000) for i = 1, 50 do tonumber(s) end',
      ends: INSTRUCTIONS,
    },
    {
      name: 'long numerals in arithmetic',
      source: 'local s = ("1"):rep(100000) for i = 1, 50 do local x = s + 1 end',
      ends: INSTRUCTIONS,
    },
    {
      name: 'long numerals to a base',
      source: 'local s = ("1"):rep(100000) for i = 1, 50 do tonumber(s, 2) end',
      ends: INSTRUCTIONS,
    },
  ],
  utf8: [
    {
      name: 'utf8.len',
      source: 'local s = ("a"):rep(100000) for i = 1, 20 do utf8.len(s) end',
      ends: INSTRUCTIONS,
    },
    {
      name: 'utf8.offset',
      source: 'local s = ("a"):rep(100000) for i = 1, 20 do utf8.offset(s, 99999) end',
      ends: INSTRUCTIONS,
    },
    {
      name: 'utf8.codes over continuation bytes',
      source: 'local s = "a" .. ("\\x80"):rep(100000) for i = 1, 20 do pcall(utf8.codes(s), s, 1) end',
      ends: INSTRUCTIONS,
    },
  ],
  compare: [
    {
      name: 'comparisons of long strings',
      source: 'local a, b = ("x"):rep(1000000), ("x"):rep(1000000) for i = 1, 100 do local c = a == b end',
      ends: INSTRUCTIONS,
    },
    {
      name: 'orderings of long strings',
      source: 'local a, b = ("x"):rep(1000000), ("x"):rep(1000000) for i = 1, 100 do local c = a < b end',
      ends: INSTRUCTIONS,
    },
    {
      name: 'long strings as keys',
      source: 'local a, t = ("x"):rep(1000000), {} for i = 1, 100 do local c = t[a] end',
      ends: INSTRUCTIONS,
    },
  ],
  element: [
    { name: 'table.move', source: 'table.move({}, 1, 400000, 1, {})', ends: INSTRUCTIONS },
    {
      name: 'table.insert at the front',
      source: 'local t = {} for i = 1, 800 do table.insert(t, 1, i) end',
      ends: INSTRUCTIONS,
    },
    {
      name: 'table.remove at the front',
      source: 'local t = {} for i = 1, 1000 do t[i] = i end for i = 1, 1000 do table.remove(t, 1) end',
      ends: INSTRUCTIONS,
    },
    {
      name: 'table.sort',
      source: 'local t = {} for i = 1, 20000 do t[i] = i % 7 end table.sort(t)',
      ends: INSTRUCTIONS,
    },
    {
      name: 'table.concat',
      source: 'local t = {} for i = 1, 1000 do t[i] = "" end for i = 1, 600 do table.concat(t) end',
      ends: INSTRUCTIONS,
    },
    {
      name: 'table.unpack',
      source: 'for i = 1, 200 do table.unpack({}, 1, 3000) end',
      ends: INSTRUCTIONS,
    },
  ],
  hole: [
    {
      name: 'next over removed entries',
      source: `local t = {} for i = 1, 5000 do t[-i] = 1 end for i = 1, 5000 do t[-i] = nil end
        for i = 1, 2000 do next(t) end`,
      ends: INSTRUCTIONS,
    },
    {
      name: 'next over removed elements',
      source: `local t = {} for i = 1, 5000 do t[i] = 1 end for i = 1, 4999 do t[i] = nil end
        for i = 1, 2000 do next(t) end`,
      ends: INSTRUCTIONS,
    },
  ],
  values: [
    {
      name: 'select from many',
      source: `local t = {} for i = 1, 3000 do t[i] = i end
        local function f(...) for i = 1, 500 do local a = select(1, ...) end end f(table.unpack(t))`,
      ends: INSTRUCTIONS,
    },
  ],
  compile: [
    {
      name: 'a long source',
      source: 'x = 1 '.repeat(3_000),
      ends: INSTRUCTIONS,
      budget: { instructions: 15_000 },
    },
  ],
};

/** Guards that are no price. */
const SWITCHES: Readonly<Record<string, readonly Row[]>> = {
  uncatchable: [
    { name: 'pcall', source: 'pcall(string.rep, "x", 2000000) return "survived"', ends: 'memory: string' },
    {
      name: 'xpcall and its handler',
      source: 'xpcall(string.rep, function() return "caught" end, "x", 2000000) return "survived"',
      ends: 'memory: string',
    },
    {
      name: 'pcall in pcall',
      source: 'pcall(pcall, pcall, string.rep, "x", 2000000) return "survived"',
      ends: 'memory: string',
    },
    {
      name: 'pcall in a comparison of sort',
      source:
        'table.sort({1, 2}, function() pcall(string.rep, "x", 2000000) return false end) return "survived"',
      ends: 'memory: string',
    },
    {
      name: 'pcall in a replacement of gsub',
      source: '("ab"):gsub(".", function() pcall(string.rep, "x", 2000000) end) return "survived"',
      ends: 'memory: string',
    },
    {
      name: 'pcall in a handler',
      source: 'xpcall(error, function() pcall(string.rep, "x", 2000000) end) return "survived"',
      ends: 'memory: string',
    },
    {
      name: 'a defect of the host in pcall',
      source: 'pcall(defect) return "survived"',
      ends: 'error: internal error',
    },
  ],
  string_length: [
    { name: 'string.rep', source: 'return #("x"):rep(1000001)', ends: 'memory: string of 1000001 bytes' },
    {
      name: 'concatenation',
      source: 'local s = ("x"):rep(600000) return #(s .. s)',
      ends: 'memory: string of 1200000 bytes',
    },
    {
      name: 'table.concat',
      source: 'local s = ("x"):rep(600000) return #table.concat({s, s})',
      ends: 'memory: string of 1200000 bytes',
    },
    {
      name: 'string.format',
      source: 'local s = ("x"):rep(600000) return #string.format("%s%s", s, s)',
      ends: 'memory: string of 1200000 bytes',
    },
    {
      name: 'string.gsub',
      source: 'local s = ("x"):rep(1100) return #(s:gsub("x", s))',
      ends: 'memory: string of',
    },
  ],
  call_depth: [
    {
      name: 'plain recursion',
      source: 'local n = 0 local function f() n = n + 1 return 1 + f() end pcall(f) return n',
      ends: 'ok: 198',
    },
    {
      name: 'recursion through callbacks',
      source: `local n = 0 local function f() n = n + 1 string.gsub("x", "x", f) end pcall(f) return n`,
      ends: 'ok: 99',
    },
    {
      name: 'recursion through pcall',
      source: 'local n = 0 local function f() n = n + 1 pcall(f) end f() return n',
      ends: 'ok: 100',
    },
  ],
  time: [
    {
      name: 'an endless loop',
      source: 'while true do end',
      ends: 'time: took too long',
      budget: { instructions: 20_000_000, millis: 5 },
    },
  ],
};

function outcomeOf({ source, budget = {} }: Row): string {
  const lua = newLua();
  setField(
    lua.globals,
    'spawn',
    native((state) =>
      state.hostObject({}, { index: () => state.globals, newindex() {}, text: () => 'thing' }),
    ),
  );
  setField(
    lua.globals,
    'defect',
    native(() => {
      throw new TypeError('a mistake in a binding');
    }),
  );
  const { end, message, returned }: Outcome = run(source, { lua, budget });
  return `${end}: ${message ?? returned}`;
}

describe.each([
  ['bytes', bytes, PRICES],
  ['steps', steps, WORK],
  ['guards', guards, SWITCHES],
] as const)('%s', (_kind, switches, table) => {
  test('each has a row here', () => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(switches).sort());
  });

  describe.each(Object.keys(table))('%s', (guard) => {
    test.each(table[guard] ?? [])('$name', (row) => {
      expect(outcomeOf(row)).toMatch(new RegExp(`^${row.ends}`));
      const price = switches[guard] ?? 0;
      switches[guard] = 0;
      try {
        expect(outcomeOf(row)).not.toMatch(new RegExp(`^${row.ends}`));
      } finally {
        switches[guard] = price;
      }
    });
  });
});
