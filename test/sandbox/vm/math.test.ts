/** Numbers and the math library, as sections 3.4 and 6.7 of the Lua 5.3 manual describe them, with integers of 32 bits. */
import { describe, expect, test } from 'vitest';
import { run, textsOf } from './harness.ts';

const TABLE: Readonly<Record<string, readonly (readonly [expressions: string, texts: string])[]>> = {
  arithmetic: [
    [
      '1 + 2, 1 + 2.0, 7 // 2, 7.0 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, 5.5 % 2',
      '3 3.0 3 3.0 -4 1 2 -2 1.5',
    ],
    ['7 / 2, 4 / 2, 2 ^ 3, 10 ^ -1', '3.5 2.0 8.0 0.1'],
    ['1 / 0, -1 / 0, 0/0 ~= 0/0, 5 % math.huge, -5 % math.huge', 'inf -inf true 5.0 inf'],
    ['pcall(function() return 1 // 0 end)', "false program:7: attempt to perform 'n//0'"],
    ['pcall(function() return 1 % 0 end)', "false program:7: attempt to perform 'n%%0'"],
    ['3 & 5, 3 | 5, 3 ~ 5, ~0, 1 << 4, 256 >> 4, -1 >> 28, 1 << 32', '1 7 6 -1 16 16 15 0'],
    ['"3" & 1, 2.0 | 1', '1 3'],
    ['pcall(function() return 1.5 & 1 end)', 'false program:7: number has no integer representation'],
    [
      '1 == 1.0, 1 < 1.5, 2^53 == 2^53 + 1, math.type(1), math.type(1.0), math.type("1")',
      'true true true integer float nil',
    ],
    ['0x10, 0xff, 1e2, .5, 0x.8p1, 3e-2', '16 255 100.0 0.5 1.0 0.03'],
  ],
  rounding: [
    ['math.floor(3.7), math.floor(-3.7), math.ceil(3.2), math.ceil(-3.2), math.floor(5)', '3 -4 4 -3 5'],
    ['math.floor(1e10), math.floor(-1e10)', '10000000000.0 -10000000000.0'],
    ['math.tointeger(3.0), math.tointeger(3.5), math.tointeger("8")', '3 nil 8'],
    ['math.fmod(7, 3), math.fmod(-7, 3), math.fmod(5.5, 2)', '1 -1 1.5'],
    ['pcall(math.fmod, 1, 0)', "false bad argument #2 to 'math.fmod' (zero)"],
    ['math.modf(3.7), (math.modf(-3.7)), math.modf(5)', '3 -3 5 0.0'],
    ['math.abs(-5), math.abs(-5.5), math.max(1, 3, 2), math.min(1.5, 1)', '5 5.5 3 1'],
    ['pcall(math.max)', "false bad argument #1 to 'math.max' (value expected)"],
    ['math.ult(1, -1), math.ult(-1, 1)', 'true false'],
  ],
  functions: [
    ['math.sqrt(16), math.exp(0), math.log(1), math.log(8, 2), math.log(100, 10)', '4.0 1.0 0.0 3.0 2.0'],
    [
      'math.sin(0), math.cos(0), math.tan(0), math.asin(0), math.acos(1), math.atan(0)',
      '0.0 1.0 0.0 0.0 0.0 0.0',
    ],
    ['math.atan(1, -1) == math.pi * 3 / 4, math.deg(math.pi), math.rad(180) == math.pi', 'true 180.0 true'],
    ['math.huge, -math.huge, math.pi', 'inf -inf 3.1415926535898'],
  ],
  conversions: [
    [
      'tonumber("10"), tonumber("0x1F"), tonumber("1e1"), tonumber("  5  "), tonumber("5x"), tonumber("")',
      '10 31 10.0 5 nil nil',
    ],
    ['tonumber("ff", 16), tonumber("zz", 36), tonumber("8", 8), tonumber("-101", 2)', '255 1295 nil -5'],
    ['tonumber(nil), pcall(tonumber)', "nil false bad argument #1 to 'tonumber' (value expected)"],
    ['pcall(tonumber, "1", 99)', "false bad argument #2 to 'tonumber' (base out of range)"],
    ['tonumber({}), tonumber(true), tonumber("inf"), tonumber("nan"), tonumber("0x")', 'nil nil nil nil nil'],
  ],
  'random, from the world (here always one half)': [
    ['math.random(), math.random(10), math.random(5, 6), math.random(-3, 3)', '0.5 6 6 0'],
    ['math.random(1), math.random(3, 3)', '1 3'],
    ['pcall(math.random, 0)', "false bad argument #1 to 'math.random' (interval is empty)"],
    ['pcall(math.random, 2, 1)', "false bad argument #2 to 'math.random' (interval is empty)"],
    [
      'pcall(math.random, math.mininteger, math.maxinteger)',
      "false bad argument #2 to 'math.random' (interval too large)",
    ],
    ['pcall(math.random, 1, 2, 3)', 'false program:7: wrong number of arguments'],
    [
      'pcall(math.random, 1.5)',
      "false bad argument #1 to 'math.random' (number has no integer representation)",
    ],
    ['select("#", math.randomseed(42)), math.random()', '0 0.5'],
    [
      'pcall(math.randomseed, "x")',
      "false bad argument #1 to 'math.randomseed' (number expected, got string)",
    ],
  ],
};

describe.each(Object.keys(TABLE))('%s', (section) => {
  test.each(TABLE[section] ?? [])('%s', (expressions, texts) => {
    expect(textsOf(expressions)).toBe(texts);
  });
});

/** The manual allows integers of 32 bits (section 3.4: "small Lua"); this is what it means to a program. */
describe('integers have 32 bits', () => {
  test.each([
    ['math.maxinteger, math.mininteger', '2147483647 -2147483648'],
    ['math.maxinteger + 1 == math.mininteger, math.mininteger - 1 == math.maxinteger', 'true true'],
    ['math.maxinteger * 2, 65536 * 65536, 2147483647 + 1.0', '-2 0 2147483648.0'],
    ['2147483648, 1e9 + 2e9, 4294967296 // 1', '2147483648.0 3000000000.0 4294967296.0'],
    ['tonumber("2147483648"), 0x7fffffff, 0xffffffff', '2147483648.0 2147483647 -1'],
    ['string.format("%.0f", 2^40), 2^31 | 0 == nil', 'error: number has no integer representation'],
  ])('%s', (expressions, texts) => {
    expect(textsOf(expressions)).toBe(texts);
  });

  test('a loop up to the largest integer ends there', () => {
    expect(
      run('local n = 0 for i = math.maxinteger - 2, math.maxinteger do n = n + 1 end return n').returned,
    ).toBe('3');
    expect(
      run('local n = 0 for i = math.mininteger + 2, math.mininteger, -1 do n = n + 1 end return n').returned,
    ).toBe('3');
    expect(run('local n = 0 for i = 1, math.maxinteger, 1000000000 do n = n + 1 end return n').returned).toBe(
      '3',
    );
    expect(run('for i = 1, math.maxinteger do end').end).toBe('instructions');
    expect(
      run('local n = 0 for i = 1, 3 do n = n + i end for i = 1.0, 2 do n = n + i end return n').returned,
    ).toBe('9');
    expect(
      run(
        'local n = 0 for i = 3, 1 do n = n + 1 end for i = 1, math.huge do n = n + 1 if n > 4 then break end end return n',
      ).returned,
    ).toBe('5');
  });
});
