import { describe, expect, test } from 'vitest';
import { native } from '../../../src/sandbox/vm/native.ts';
import { setField } from '../../../src/sandbox/vm/tables.ts';
import { NIL } from '../../../src/sandbox/vm/values.ts';
import { newLua, run } from './harness.ts';

describe('an error value of any kind becomes a message', () => {
  test.each([
    ['error("plain", 0)', 'plain', null],
    ['error("with a place")', 'with a place', 2],
    ['error(42)', '42', null],
    ['error(4.5)', '4.5', null],
    ['error(nil)', '(error object is nil)', null],
    ['error()', '(error object is nil)', null],
    ['error(true)', '(error object is a boolean value)', null],
    ['error({code = 1})', '(error object is a table value)', null],
    ['error(print)', '(error object is a function value)', null],
    ['error(thing)', '(error object is a userdata value)', null],
    ['error("two\\nlines")', 'two\nlines', 2],
    ['error("\\xff\\0", 0)', '\ufffd\0', null],
    ['local t = nil; t.x = 1', "attempt to index a nil value (local 't')", 2],
    ['nothing()', "attempt to call a nil value (global 'nothing')", 2],
    ['local s = "x" .. {}', 'attempt to concatenate a table value', 2],
    ['return 1 < "x"', 'attempt to compare number with string', 2],
    ['return #5', 'attempt to get length of a number value', 2],
    ['assert(false)', 'assertion failed!', 2],
    ['assert(nil, "why")', 'why', 2],
    ['string.rep()', "bad argument #1 to 'rep' (string expected, got no value)", 2],
    ['("x"):rep({})', "bad argument #1 to 'rep' (number expected, got table)", 2],
    ['for i = 1, "x" do end', "'for' limit must be a number", 2],
    ['return thing + 1', "attempt to perform arithmetic on a userdata value (global 'thing')", 2],
  ])('%s', (source, message, line) => {
    const lua = newLua();
    const thing = lua.hostObject({}, { index: () => NIL, newindex() {}, text: () => 'thing' });
    setField(lua.globals, 'thing', thing);
    const { result } = run(`\n${source}`, { lua });
    expect(result).toMatchObject({ ok: false, kind: 'error', message, line });
  });

  test('a long one is cut', () => {
    expect(run('error(("x"):rep(100000), 0)').message).toHaveLength(1000);
  });
});

test.each([
  ['x = = 1', "unexpected symbol near '='", 1],
  ['\n\nx = "open', 'unfinished string near <eof>', 3],
  ['for i = 1 do end', "'=' or 'in' expected", undefined],
  ['goto nowhere', "no visible label 'nowhere' for <goto> at line 1", 1],
  ['break', '<break> at line 1 not inside a loop', 1],
  ['\x1bLua', "attempt to load a binary chunk (mode is 't')", null],
  ['('.repeat(300), 'too many JS levels (limit is 200) in main function near', undefined],
  ['local a '.repeat(201), 'too many local variables (limit is 200) in main function near', undefined],
])('a source that is no program: %s', (source, message, line) => {
  const { result } = run(source);
  expect(result).toMatchObject({ ok: false, kind: 'error' });
  if (result.ok) return;
  if (line !== undefined) expect(result.line).toBe(line);
  if (source.startsWith('for')) expect(result.message).toContain('expected');
  else expect(result.message).toContain(message);
});

describe('limits tell the line that the program was at', () => {
  test.each([
    ['instructions', 'local function spin()\n  while true do end\nend\nspin()', 2],
    ['memory', 'local s = "x"\nwhile true do\n  s = s .. s\nend', 3],
    ['memory', 'local t = {}\n\nt.x = ("x"):rep(2000000)', 3],
    ['stack', 'local function f()\n  return 1 + f()\nend\nf()', 2],
  ])('%s', (kind, source, line) => {
    expect(run(source).result).toMatchObject({ ok: false, kind, line });
  });
});

describe('nothing in Lua catches a limit', () => {
  test.each([
    'while true do pcall(function() while true do end end) end',
    'xpcall(function() while true do end end, function() while true do end end)',
    'xpcall(error, function() while true do end end)',
    'local function again() pcall(again) while true do end end pcall(again)',
    'table.sort({3, 2, 1}, function() while true do end end)',
    '("abc"):gsub(".", function() while true do end end)',
    'for _ in function() while true do end end do end',
    'local f = function() while true do end end pcall(pcall, pcall, pcall, f)',
    'local function loop() return loop() end loop()',
    'local function swallow() xpcall(function() while true do end end, swallow) end swallow()',
    'while true do pcall(error) end',
    'repeat local ok = pcall(string.rep) until ok',
    'goto a ::a:: goto a',
  ])('%s', (source) => {
    expect(run(source).end).toBe('instructions');
  });
});

describe('recursion too deep is an ordinary error with a readable message', () => {
  test.each([
    ['Lua functions', 'local function f(n) return 1 + f(n + 1) end f(1)'],
    ['callbacks of gsub', 'local function f() ("x"):gsub("x", f) end f()'],
    ['comparisons of sort', 'local function f() table.sort({2, 1}, f) end f()'],
    ['pcall', 'local function f() local ok, e = pcall(f) if not ok then error(e, 0) end end f()'],
    [
      'handlers of xpcall',
      'local function f() local _, e = xpcall(f, function(m) return m end) error(e, 0) end f()',
    ],
    ['iterators', 'local function f() for _ in f do end end f()'],
  ])('%s', (_name, source) => {
    const { result } = run(source);
    expect(result).toMatchObject({ ok: false, kind: 'stack' });
    if (!result.ok) expect(result.message).toMatch(/stack overflow|error in error handling/);
  });

  test('and pcall may catch it', () => {
    expect(run('local function f() return 1 + f() end local ok, e = pcall(f) return e').returned).toMatch(
      /^program:1: stack overflow \(calls nest deeper than 200\)$/,
    );
  });

  test('150 calls deep is fine, also through natives', () => {
    expect(
      run('local function f(n) if n == 0 then return 0 end return 1 + f(n - 1) end return f(150)').returned,
    ).toBe('150');
    expect(
      run(
        'local function f(n) if n > 0 then ("x"):gsub("x", function() f(n - 1) end) end end f(40) return "ok"',
      ).end,
    ).toBe('ok');
  });

  test('an error while an overflow is handled ends too', () => {
    const source = 'local function f() return 1 + f() end return (xpcall(f, function() return f() end))';
    expect(run(source).returned).toBe('false');
  });
});

test('a state works after every kind of ending, and keeps what it had', () => {
  const lua = newLua();
  run('kept = {1, 2, 3} function count() return #kept end', { lua });
  for (const source of [
    'error("x")',
    'x = = 1',
    'while true do end',
    'local s = "x" while true do s = s .. s end',
    'local function f() return 1 + f() end f()',
    'pcall(function() local t = {} for i = 1, 12000 do t[i] = i end select("#", table.unpack(t)) error() end) error()',
    'local function f() pcall(f) while true do end end f()',
  ]) {
    expect(run(source, { lua }).end).not.toBe('ok');
    expect(run('return count()', { lua }).returned).toBe('3');
  }
});

test('variables that a function shares keep their values when a limit ends the function around it', () => {
  const lua = newLua();
  run('local n = 5 function get() return n end function set(v) n = v end set(6) while true do end', { lua });
  expect(run('return get()', { lua }).returned).toBe('6');
  run('set(7)', { lua });
  expect(run('return get()', { lua }).returned).toBe('7');
});

test('an exception of a binding ends the run as a defect, which the host can see', () => {
  const lua = newLua();
  const mistake = new TypeError('a mistake in a binding');
  const broken = native(() => {
    throw mistake;
  });
  setField(lua.globals, 'broken', broken);
  const { result } = run('pcall(broken)', { lua });
  expect(result).toMatchObject({ ok: false, kind: 'error', message: 'internal error', line: 1 });
  expect(result).toHaveProperty('defect', mistake);
});

test('an exception of the host beside Lua does so too', () => {
  const result = newLua().run({ instructions: 100, millis: 1000, chargedBytes: 1000 }, () => {
    throw new RangeError('host');
  });
  expect(result).toMatchObject({ ok: false, kind: 'error', message: 'internal error' });
});

test('the same program uses the same and ends at the same place, whatever ran before', () => {
  const source = `
    local t = {}
    for i = 1, 500 do t[#t + 1] = ('item %d'):format(i) end
    table.sort(t)
    for k, v in pairs({a = 1, b = 2}) do t[k] = v end
    seen = #table.concat(t, ',')`;
  const used = [1, 2, 3].map(() => run(source).result.used);
  const counts = used.map(({ instructions, chargedBytes }) => ({ instructions, chargedBytes }));
  expect(counts[1]).toEqual(counts[0]);
  expect(counts[2]).toEqual(counts[0]);
  const ends = [1, 2].map(() => run(`${source} steps = 0 while true do steps = steps + 1 end`).result);
  expect(ends[1]).toMatchObject({ ...ends[0], used: expect.anything() });
});
