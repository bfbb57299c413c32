/** The utf8 library, as section 6.5 of the Lua 5.3 manual describes it, and bytes that are no UTF-8. */
import { describe, expect, test } from 'vitest';
import { binary, binaryOf, text, textOf } from '../../../src/sandbox/vm/values.ts';
import { newLua, run, textsOf } from './harness.ts';

describe('utf8', () => {
  test.each([
    ['utf8.char(72, 228, 8364, 128512), utf8.char() == ""', 'Hä€😀 true'],
    ['utf8.len("Hä€😀"), utf8.len(""), utf8.len("abc", 2), utf8.len("äöü", -2)', '4 0 2 1'],
    ['utf8.len("\\xff")', 'nil 1'],
    ['utf8.len("a\\x80")', 'nil 2'],
    ['utf8.codepoint("äb", 1, -1)', '228 98'],
    ['utf8.codepoint("€")', '8364'],
    ['(pcall(utf8.codepoint, "\\xff"))', 'false'],
    [
      'utf8.offset("aä€", 3), utf8.offset("aä€", -1), utf8.offset("abc", 5), utf8.offset("äb", 0, 2)',
      '4 4 nil 1',
    ],
    [
      '(function() local s = "" for p, c in utf8.codes("aä€") do s = s .. p .. ":" .. c .. " " end return s end)()',
      '1:97 2:228 4:8364 ',
    ],
    ['(pcall(function() for _ in utf8.codes("a\\xff") do end end))', 'false'],
    ['#utf8.charpattern, ("aä"):match(utf8.charpattern, 2) == "ä"', '14 true'],
    ['pcall(utf8.char, -1)', "false bad argument #1 to 'utf8.char' (value out of range)"],
  ])('%s', (expressions, texts) => {
    expect(textsOf(expressions)).toBe(texts);
  });
});

describe('bytes that are no UTF-8', () => {
  test('pass through Lua unchanged', () => {
    expect(textsOf('("\\xff\\0\\xfe"):byte(1, -1)')).toBe('255 0 254');
    expect(
      textsOf('#("\\xff" .. "ä"), ("\\xff"):rep(3) == "\\xff\\xff\\xff", ("a\\xff"):upper() == "A\\xff"'),
    ).toBe('3 true true');
  });

  test('reach the host as U+FFFD in text and as they are in binary', () => {
    const value = binary('a\xff');
    expect(textOf(value)).toBe('a\ufffd');
    expect(binaryOf(value)).toBe('a\xff');
    expect(textOf(text('ä€😀'))).toBe('ä€😀');
    expect(run('return "\\xff"').returned).toBe('\ufffd');
    expect(run('error("\\xff")').message).toBe('\ufffd');
  });

  test('may stand in a source', () => {
    const lua = newLua();
    expect(run('local ä = 1 return "ä"', { lua }).end).toBe('error');
    expect(run('return "ä€"', { lua }).returned).toBe('ä€');
  });
});
