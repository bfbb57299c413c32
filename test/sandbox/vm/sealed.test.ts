/** What a program can reach: companion-api.md, Libraries. */
import { describe, expect, test } from 'vitest';
import { newLua, run, textsOf } from './harness.ts';

const GLOBALS = `_G _VERSION assert error ipairs math next os pairs pcall print select string table tonumber tostring
  type utf8 xpcall`;
const MEMBERS: Readonly<Record<string, string>> = {
  table: 'concat insert move pack remove sort unpack',
  string: 'byte char find format gmatch gsub len lower match rep reverse sub upper',
  math: `abs acos asin atan ceil cos deg exp floor fmod huge log max maxinteger min mininteger modf pi rad random
    randomseed sin sqrt tan tointeger type ult`,
  utf8: 'char charpattern codepoint codes len offset',
  os: 'clock date difftime time',
};

const keysOf = (table: string) =>
  run(`local t = {} for k in pairs(${table}) do t[#t + 1] = k end table.sort(t) return table.concat(t, ' ')`)
    .returned;
const words = (list: string) => list.split(/\s+/).sort().join(' ');

test('the globals are just these', () => {
  expect(keysOf('_G')).toBe(words(GLOBALS));
});

test.each(Object.keys(MEMBERS))('the members of %s are just these', (library) => {
  expect(keysOf(library)).toBe(words(MEMBERS[library] ?? ''));
});

test('_G is the table of globals', () => {
  expect(textsOf('_G._G == _G, _G.print == print')).toBe('true true');
});

test('values tell nothing of the host', () => {
  expect(textsOf('{}, print, function() end, string, string.format("%s", {})')).toBe(
    'table function function table table',
  );
  expect(run('error({})').message).not.toMatch(/0x/);
});

test('what one program does to its libraries, another does not see', () => {
  const first = newLua();
  const second = newLua();
  run('string.upper = nil string.evil = 1 table.insert = print math = nil _G.type = nil getmetatable = 1', {
    lua: first,
  });
  expect(run('return tostring(string.upper) .. tostring(math)', { lua: first }).returned).toBe('nilnil');
  expect(
    run('return type(table.insert) .. ("x"):upper() .. tostring(string.evil) .. math.floor(1.5)', {
      lua: second,
    }).returned,
  ).toBe('functionXnil1');
});

test('the methods of strings are those of the string library, and a program may spoil them for itself', () => {
  const lua = newLua();
  expect(
    run('string.shout = function(s) return s:upper() .. "!" end return ("hey"):shout()', { lua }).returned,
  ).toBe('HEY!');
  expect(run('string = nil return ("hey"):upper()', { lua }).returned).toBe('HEY');
  expect(run('return ("x").__index == nil and ("x").nothing == nil', { lua }).returned).toBe('true');
});

test('a program without its libraries fails in Lua only', () => {
  const lua = newLua();
  run('for k in pairs(_G) do _G[k] = nil end', { lua });
  expect(run('return ("x"):rep(3)', { lua }).returned).toBe('xxx');
  expect(run('print(1)', { lua }).message).toBe("attempt to call a nil value (global 'print')");
});

describe('print', () => {
  test('hands over lines, values apart by tabs', () => {
    const lines: string[] = [];
    const lua = newLua(undefined, (line) => lines.push(line));
    run('print("a", 1, nil, {}, 1.5) print() print("ä")', { lua });
    expect(lines).toEqual(['a\t1\tnil\ttable\t1.5', '', 'ä']);
  });

  test('cuts a line at 200 characters', () => {
    const lines: string[] = [];
    const lua = newLua(undefined, (line) => lines.push(line));
    run('print(("ä"):rep(1000)) print(("x"):rep(150), ("y"):rep(150), "z")', { lua });
    expect(lines).toEqual(['ä'.repeat(200), `${'x'.repeat(150)}\t${'y'.repeat(49)}`]);
  });
});

describe('os, at tick 7', () => {
  test.each([
    ['os.time(), math.type(os.time())', '946684807 integer'],
    ['os.clock(), os.difftime(os.time(), os.time() - 5)', '7.0 5.0'],
    ['os.date()', 'Sat Jan  1 00:00:07 2000'],
    ['os.date("%Y-%m-%d %H:%M:%S"), os.date("!%c", 0)', '2000-01-01 00:00:07 Thu Jan  1 00:00:00 1970'],
    [
      'os.date("%A %B %p %j %y %I %e %D %F %T %R %r", 1000000000)',
      'Sunday September AM 252 01 01  9 09/09/01 2001-09-09 01:46:40 01:46 01:46:40 AM',
    ],
    [
      'os.date("%u %w %U %W %V %G %g %C %h %x %X %Z %z%%", 1000000000)',
      '7 0 36 36 36 2001 01 20 Sep 09/09/01 01:46:40 UTC +0000%',
    ],
    ['os.date("%Ex %OH", 0)', '01/01/70 00'],
    [
      'os.date("*t", 0).year, os.date("*t", 0).wday, os.date("!*t", 86399).hour, os.date("*t").yday, os.date("*t").isdst',
      '1970 5 23 1 false',
    ],
    ['os.time({year = 2001, month = 9, day = 9, hour = 1, min = 46, sec = 40})', '1000000000'],
    [
      'os.time({year = 2000, month = 1, day = 1}), os.time({year = 2000, month = 14, day = -3, hour = 0})',
      '946728000 980640000',
    ],
    ['os.date("%d", os.time({year = 2024, month = "2", day = 30}))', '01'],
    ['pcall(os.time, {year = 2000})', "false program:7: field 'month' missing in date table"],
    [
      'pcall(os.time, {year = 2000, month = 1.5, day = 1})',
      "false program:7: field 'month' is not an integer",
    ],
    ['pcall(os.time, 5)', "false bad argument #1 to 'os.time' (table expected, got number)"],
    ['pcall(os.date, "%Q")', "false bad argument #1 to 'os.date' (invalid conversion specifier '%Q')"],
    ['pcall(os.date, "%")', "false bad argument #1 to 'os.date' (invalid conversion specifier '%')"],
    ['pcall(os.date, "%Ed")', "false bad argument #1 to 'os.date' (invalid conversion specifier '%Ed')"],
    ['(pcall(os.date, "*t", 1e300))', 'false'],
  ])('%s', (expressions, texts) => {
    expect(textsOf(expressions)).toBe(texts);
  });
});
