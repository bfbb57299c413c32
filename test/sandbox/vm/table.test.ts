/** Tables and their library, as sections 3.4.7, 6.1 and 6.6 of the Lua 5.3 manual describe them. */
import { describe, expect, test } from 'vitest';
import { run, textsOf } from './harness.ts';

const TABLE: Readonly<Record<string, readonly (readonly [expressions: string, texts: string])[]>> = {
  concat: [
    [
      'table.concat({1, 2, 3}), table.concat({1, 2, 3}, ", "), table.concat({}, "x") == ""',
      '123 1, 2, 3 true',
    ],
    ['table.concat({"a", "b", "c"}, "-", 2), table.concat({"a", "b", "c"}, "-", 2, 2)', 'b-c b'],
    ['table.concat({1.5, "x"}, " ")', '1.5 x'],
    ['pcall(table.concat, {1, {}, 3})', "false invalid value (table) at index 2 in table for 'concat'"],
    ['pcall(table.concat, {1}, "", 1, 2)', "false invalid value (nil) at index 2 in table for 'concat'"],
  ],
  insert: [
    [
      '(function() local t = {1, 2} table.insert(t, 3) table.insert(t, 1, 0) return table.concat(t, " ") end)()',
      '0 1 2 3',
    ],
    ['(function() local t = {} table.insert(t, "a") return #t, t[1] end)()', '1 a'],
    ['pcall(table.insert, {1, 2}, 5, 1)', "false bad argument #2 to 'table.insert' (position out of bounds)"],
    ['pcall(table.insert, {}, 1, 2, 3)', "false wrong number of arguments to 'insert'"],
    ['pcall(table.insert, nil, 1)', "false bad argument #1 to 'table.insert' (table expected, got nil)"],
  ],
  remove: [
    [
      '(function() local t = {1, 2, 3} return table.remove(t), table.remove(t, 1), #t, t[1] end)()',
      '3 1 1 2',
    ],
    ['table.remove({}), table.remove({}, 0)', 'nil nil'],
    ['(function() local t = {1, 2} return table.remove(t, 3), #t end)()', 'nil 2'],
    ['pcall(table.remove, {1, 2, 3}, 7)', "false bad argument #1 to 'table.remove' (position out of bounds)"],
  ],
  move: [
    ['table.concat(table.move({1, 2, 3}, 2, 3, 1), " ")', '2 3 3'],
    ['table.concat(table.move({1, 2, 3}, 1, 3, 2), " ")', '1 1 2 3'],
    ['table.concat(table.move({1, 2}, 1, 2, 3, {9, 8}), " ")', '9 8 1 2'],
    ['#table.move({1, 2}, 2, 1, 5)', '2'],
  ],
  'pack and unpack': [
    ['table.pack().n, table.pack(nil, nil).n, table.pack(1, 2)[2]', '0 2 2'],
    ['table.unpack({1, 2, 3})', '1 2 3'],
    ['table.unpack({1, 2, 3}, 2), (table.unpack({1, 2, 3}, 2, 3))', '2 2'],
    ['select("#", table.unpack({}, 1, 3))', '3'],
    ['pcall(table.unpack, {}, 1, 1000000)', 'false too many results to unpack'],
    ['select("#", table.unpack({n = 3}, 1, 0))', '0'],
  ],
  sort: [
    ['(function() local t = {3, 1, 2} table.sort(t) return table.concat(t, " ") end)()', '1 2 3'],
    [
      '(function() local t = {3, 1, 2} table.sort(t, function(a, b) return a > b end) return table.concat(t, " ") end)()',
      '3 2 1',
    ],
    ['(function() local t = {"b", "a", "C"} table.sort(t) return table.concat(t, " ") end)()', 'C a b'],
    [
      '(function() local t = {} for i = 1, 300 do t[i] = (i * 7919) % 301 end table.sort(t) for i = 2, 300 do if t[i - 1] > t[i] then return i end end return "sorted" end)()',
      'sorted',
    ],
    ['(pcall(table.sort, {1, "a", 2}))', 'false'],
    [
      'pcall(table.sort, {3, 2, 1, 4, 5}, function() return true end)',
      'false invalid order function for sorting',
    ],
    ['pcall(table.sort, {1, 2}, 3)', "false bad argument #2 to 'table.sort' (function expected, got number)"],
  ],
  'length and holes': [
    ['#{}, #{1, 2, 3}, #{n = 1}, #{1, 2, nil}', '0 3 0 2'],
    ['(function() local t = {1, 2, 3} t[3] = nil return #t end)()', '2'],
    ['(function() local t = {} t[3] = 3 t[2] = 2 t[1] = 1 return #t end)()', '3'],
    [
      '(function() local t = {} for i = 1, 10 do t[i] = i end for i = 1, 10 do t[i] = nil end return #t, next(t) end)()',
      '0 nil',
    ],
    [
      '(function() local t = {} for i = 1, 2000 do t[i] = i if i > 5 then t[i - 5] = nil end end local n = 0 for _ in pairs(t) do n = n + 1 end return n, t[2000], t[1994] end)()',
      '5 2000 nil',
    ],
  ],
  keys: [
    ['(function() local t = {} t[1] = "int" return t[1.0], t[2^0] end)()', 'int int'],
    [
      '(function() local t = {} t[1.5] = "x" t[-0.0] = "zero" return t[1.5], t[0], t[-1] end)()',
      'x zero nil',
    ],
    [
      '(function() local t = {} t[true] = 1 t["true"] = 2 t[1] = 3 t["1"] = 4 return t[true], t["true"], t[1], t["1"] end)()',
      '1 2 3 4',
    ],
    [
      '(function() local a, b, t = {}, {}, {} t[a] = 1 t[b] = 2 t[print] = 3 return t[a], t[b], t[print], t[{}] end)()',
      '1 2 3 nil',
    ],
    // These two had the same hash in fengari.
    [
      '(function() local t = {} t["\\1#"] = "first" t["\\18\\3"] = "second" return t["\\1#"], t["\\18\\3"] end)()',
      'first second',
    ],
    ['(function() local t = {} t["a" .. "b"] = 1 return t.ab, t["a"] end)()', '1 nil'],
    [
      '(function() local t = {} t["__proto__"] = 1 t.constructor = 2 return t["__proto__"], t.constructor, t.toString end)()',
      '1 2 nil',
    ],
    ['pcall(function() local t = {} t[nil] = 1 end)', 'false program:7: table index is nil'],
    ['pcall(function() local t = {} t[0/0] = 1 end)', 'false program:7: table index is NaN'],
    ['({})[nil], ({})[0/0]', 'nil nil'],
  ],
  'next, pairs, ipairs': [
    ['next({}), next({5}), next({a = 1}, "a")', 'nil 1 nil'],
    [
      '(function() local s = "" for k, v in pairs({z = 1, a = 2, 10, 20}) do s = s .. k .. "=" .. v .. " " end return s end)()',
      '1=10 2=20 z=1 a=2 ',
    ],
    ['(function() local s = "" for i, v in ipairs({1, 2, nil, 4}) do s = s .. i end return s end)()', '12'],
    [
      '(function() local t, n = {}, 0 for i = 1, 30 do t["k" .. i] = i end for k in pairs(t) do t[k] = nil n = n + 1 end return n, next(t) end)()',
      '30 nil',
    ],
    [
      '(function() local t, n = {1, 2, 3, 4, 5, x = 1}, 0 for k in pairs(t) do t[k] = nil n = n + 1 end return n, next(t) end)()',
      '6 nil',
    ],
    ['pcall(next, {}, "x")', "false invalid key to 'next'"],
    ['(pcall(ipairs))', 'false'],
    ['select("#", pairs({}))', '3'],
    [
      '(function() local t = {3, 2, 1} local s = 0 for _, v in ipairs(t) do s = s + v end return s end)()',
      '6',
    ],
    ['(function() for i, v, extra in ipairs({7}) do return i, v, extra end end)()', '1 7 nil'],
  ],
};

describe.each(Object.keys(TABLE))('%s', (section) => {
  test.each(TABLE[section] ?? [])('%s', (expressions, texts) => {
    expect(textsOf(expressions)).toBe(texts);
  });
});

test('the order of pairs is that of insertion, and stays so when entries go and come back', () => {
  const source = `
    local t = {}
    for _, k in ipairs({'e', 'd', 'c', 'b', 'a'}) do t[k] = k end
    t.c = nil
    t.f = 'f'
    t.c = 'c'
    local s = ''
    for k in pairs(t) do s = s .. k end
    return s`;
  expect(run(source).returned).toBe('edcbaf');
});

test('a large table with entries of all kinds is traversed once each, in order', () => {
  const source = `
    local t, log = {}, {}
    for i = 1, 50 do t[i] = i t['k' .. i] = i t[i + 0.5] = i end
    local sum, count, last = 0, 0, nil
    for k, v in pairs(t) do sum = sum + v count = count + 1 last = k end
    return sum .. ' ' .. count .. ' ' .. last`;
  expect(run(source).returned).toBe('3825 150 50.5');
});
