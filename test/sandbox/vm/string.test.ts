/** The string library, as sections 6.4 and 6.4.1 of the Lua 5.3 manual describe it. */
import { describe, expect, test } from 'vitest';
import { textsOf } from './harness.ts';

const TABLE: Readonly<Record<string, readonly (readonly [expressions: string, texts: string])[]>> = {
  byte: [
    ['string.byte("abc")', '97'],
    ['string.byte("abc", 2)', '98'],
    ['string.byte("abc", -1)', '99'],
    ['string.byte("abc", 1, -1)', '97 98 99'],
    ['string.byte("abc", 10)', ''],
    ['string.byte("\\0\\255", 1, 2)', '0 255'],
  ],
  char: [
    ['string.char(76, 117, 97)', 'Lua'],
    ['string.char()', ''],
    ['#string.char(0, 255)', '2'],
    ['pcall(string.char, 256)', "false bad argument #1 to 'string.char' (value out of range)"],
  ],
  find: [
    ['string.find("hello world", "wor")', '7 9'],
    ['string.find("hello", "l", -2)', '4 4'],
    ['string.find("hello", "xyz")', 'nil'],
    ['string.find("hello", "")', '1 0'],
    ['string.find("hello", "", 6)', '6 5'],
    ['string.find("hello", "", 7)', 'nil'],
    ['string.find("a.b", ".", 1, true)', '2 2'],
    ['string.find("aaa", "aab", 1, true)', 'nil'],
    ['string.find("key = value", "(%w+) = (%w+)")', '1 11 key value'],
    ['string.find("abc", "()b()")', '2 2 2 3'],
    ['string.find("abc", "^b")', 'nil'],
    ['string.find("ab$", "b$", 1, true)', '2 3'],
    ['string.find("a\\0b", "%z")', '2 2'],
    ['string.find("THE (quick) fox", "%((%a+)%)")', '5 11 quick'],
  ],
  match: [
    ['string.match("hello 123", "%d+")', '123'],
    ['string.match("2024-05-06", "(%d+)-(%d+)-(%d+)")', '2024 05 06'],
    ['string.match("  trim  ", "^%s*(.-)%s*$")', 'trim'],
    ['string.match("abc", "x*")', ''],
    ['string.match("x = [[a]]", "%[%[(.-)%]%]")', 'a'],
    ['string.match("f(a(b)c)d", "%b()")', '(a(b)c)'],
    ['string.match("THE (quick) fox", "%f[%a]%a+%f[%A]")', 'THE'],
    ['string.match("abcabc", "(abc)%1")', 'abc'],
    ['string.match("hello", ".-(l+)")', 'll'],
    ['string.match("äx", "[\\128-\\255]+") == "ä"', 'true'],
    ['string.match("a-b", "[a%-]+")', 'a-'],
    ['string.match("]", "[]]")', ']'],
    ['string.match("^", "[%^]")', '^'],
    ['string.match("ab", "[^a]")', 'b'],
    ['pcall(string.match, "a", "[a")', "false malformed pattern (missing ']')"],
    ['pcall(string.match, "a", "%")', "false malformed pattern (ends with '%')"],
    ['pcall(string.match, "a", "(a")', 'false unfinished capture'],
    ['pcall(string.match, "a", "a)")', 'false invalid pattern capture'],
    ['pcall(string.match, "a", "%1")', 'false invalid capture index %1'],
  ],
  gmatch: [
    [
      '(function() local t = {} for w in ("one two"):gmatch("%a+") do t[#t+1] = w end return #t, t[1], t[2] end)()',
      '2 one two',
    ],
    [
      '(function() local t = {} for k, v in ("a=1, b=2"):gmatch("(%w+)=(%w+)") do t[#t+1] = k .. v end return table.concat(t, ";") end)()',
      'a1;b2',
    ],
    ['(function() local n = 0 for _ in ("abc"):gmatch("") do n = n + 1 end return n end)()', '4'],
  ],
  gsub: [
    ['string.gsub("hello world", "o", "0")', 'hell0 w0rld 2'],
    ['string.gsub("hello", "l", "L", 1)', 'heLlo 1'],
    ['string.gsub("hello world", "(%w+)", "<%1>")', '<hello> <world> 2'],
    ['string.gsub("abc", "%w", "%0%0")', 'aabbcc 3'],
    ['string.gsub("abc", "", "-")', '-a-b-c- 4'],
    ['string.gsub("$name is $age", "%$(%w+)", {name = "Al", age = 3})', 'Al is 3 2'],
    ['string.gsub("abc", "%w", function(c) if c == "b" then return "B" end end)', 'aBc 3'],
    ['string.gsub("abc", "b", "%%")', 'a%c 1'],
    ['string.gsub("abc", "^a", "x")', 'xbc 1'],
    ['string.gsub("hello", "", "", 2)', 'hello 2'],
    ['pcall(string.gsub, "abc", "b", "%2")', 'false invalid capture index %2'],
    ['pcall(string.gsub, "abc", "b", {b = {}})', 'false invalid replacement value (a table)'],
    ['pcall(string.gsub, "abc", "b", "%x")', "false invalid use of '%' in replacement string"],
  ],
  format: [
    ['string.format("%d %5d|%-5d|%05d|%+d", 3, 42, 42, 42, 42)', '3    42|42   |00042|+42'],
    ['string.format("%d", 3.0)', '3'],
    [
      'pcall(string.format, "%d", 3.5)',
      "false bad argument #2 to 'string.format' (number has no integer representation)",
    ],
    ['string.format("%x %X %#x %o", 255, 255, 255, 8)', 'ff FF 0xff 10'],
    ['string.format("%x", -1)', 'ffffffff'],
    ['string.format("%5.2f|%.0f|%.3f", 3.14159, 2.5, 1)', ' 3.14|2|1.000'],
    ['string.format("%e %E", 12345.678, 0.00012)', '1.234568e+04 1.200000E-04'],
    ['string.format("%g %g %g %g %g", 100, 1e20, 0.1, 1e-5, 123456789)', '100 1e+20 0.1 1e-05 1.23457e+08'],
    ['string.format("%.14g", 0.1)', '0.1'],
    ['string.format("%f %f %f", 1/0, -1/0, 1e22)', 'inf -inf 10000000000000000000000.000000'],
    ['string.format("%a", 1.5)', '0x1.8p+0'],
    ['string.format("%s %s %s %s", "a", 1, 1.5, true)', 'a 1 1.5 true'],
    ['string.format("%10s|%-10s|%.2s", "hi", "hi", "hello")', '        hi|hi        |he'],
    ['string.format("%s", "\\255") == "\\255"', 'true'],
    ['string.format("%q", "a\\n\\"\\\\\\0b") ', '"a\\\n\\"\\\\\\0b"'],
    ['string.format("%q", "\\0001")', '"\\0001"'],
    ['string.format("%q", 1.5), string.format("%q", 7)', '0x1.8p+0 7'],
    ['string.format("%c%c", 72, 105)', 'Hi'],
    ['string.format("100%%")', '100%'],
    ['string.format("%i", 42)', '42'],
    ['string.format("%.3d", 7)', '007'],
    ['string.format("% d", 7)', ' 7'],
    ['pcall(string.format, "%d")', "false bad argument #2 to 'string.format' (no value)"],
    ['pcall(string.format, "%y", 1)', "false invalid option '%y' to 'format'"],
    ['pcall(string.format, "%123d", 1)', 'false invalid format (width or precision too long)'],
    [
      'pcall(string.format, "%d", "x")',
      "false bad argument #2 to 'string.format' (number expected, got string)",
    ],
  ],
  'len, lower, upper, rep, reverse, sub': [
    ['#"abc", ("a\\0b"):len(), #"ä"', '3 3 2'],
    ['("Hello World"):lower(), ("Hello World"):upper()', 'hello world HELLO WORLD'],
    ['("ÄÖ"):lower() == "ÄÖ"', 'true'],
    ['("ab"):rep(3), ("ab"):rep(3, ","), ("ab"):rep(0) .. ("ab"):rep(-1)', 'ababab ab,ab,ab '],
    ['#("").rep("", 1000000000)', '0'],
    ['("abc"):reverse()', 'cba'],
    ['("hello"):sub(2, 4), ("hello"):sub(-3), ("hello"):sub(2), ("hello"):sub(0)', 'ell llo ello hello'],
    ['("hello"):sub(4, 2) == "", ("hello"):sub(10) == "", ("hello"):sub(-100, 2)', 'true true he'],
    ['("x"):rep(300):sub(2, 290) == ("x"):rep(289)', 'true'],
  ],
  'coercions and comparisons': [
    ['10 .. 20, 1.5 .. "", -0.0 .. "", 2^53 .. ""', '1020 1.5 -0.0 9.007199254741e+15'],
    ['"10" + 5, "3" * "4", "0x10" + 0, "1e1" + 0, " 5 " + 0', '15.0 12.0 16.0 10.0 5.0'],
    [
      'pcall(function() return "a" + 1 end)',
      'false program:7: attempt to perform arithmetic on a string value',
    ],
    ['"a" < "b", "Z" < "a", "" < "a", "a" < "aa", "a\\0b" < "a\\0c"', 'true true true true true'],
    ['"a" == "a", "1" == 1, "ä" > "z"', 'true false true'],
    [
      'tostring(nil), tostring(true), tostring(12), tostring(-0.0), tostring(1e15), tostring(1e100)',
      'nil true 12 -0.0 1e+15 1e+100',
    ],
    ['tostring({}), tostring(print), tostring("x")', 'table function x'],
    ['("x"):rep(3), #("x" .. "y"), ("%d"):format(7)', 'xxx 2 7'],
  ],
};

describe.each(Object.keys(TABLE))('%s', (section) => {
  test.each(TABLE[section] ?? [])('%s', (expressions, texts) => {
    expect(textsOf(expressions)).toBe(texts);
  });
});

test('pack, unpack, packsize and dump are absent', () => {
  expect(textsOf('string.pack, string.unpack, string.packsize, string.dump')).toBe('nil nil nil nil');
});
