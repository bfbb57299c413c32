import { BINARY, NUMBERS, PATTERNS, TEXTS, type Vocabulary } from './vocabulary.ts';

/**
 * The language and its libraries as far as an unpatched fengari can be compared: no lists with holes, whose
 * length is anybody's guess, no numbers that it writes otherwise than Lua, nothing that only a limit ends.
 */
export const PLAIN: Vocabulary = {
  words: {
    // An unpatched fengari orders strings with control characters by their hexadecimal form.
    s: TEXTS.filter((text) => !/\\[0nrt]/.test(text)),
    n: NUMBERS.filter((number) => !/e|\^|0\/0|-0|huge/.test(number)),
    i: ['0', '1', '2', '3', '5', '10', '-1', '-3', '2.0', '16'],
    z: ['1', '2', '-1', '-2', '1.5', '3'],
    // The first takes too long; the second does not match the empty string at the beginning of a subject.
    p: PATTERNS.filter((pattern) => !/\.\*\.\*|%1/.test(pattern)),
    F: ['"%d"', '"%5.2f"', '"%s"', '"%q"', '"%x"', '"%-10s|"', '"%c"', '"%i %s"', '"%%"', '"%5s"', '"%05d"'],
    b: ['true', 'false', 'nil'],
    h: ['"#"'],
    e: ['kept', 'g1', 'state', 'player', 'ai'],
    R: [
      '"%0"',
      '"%1"',
      '"%2"',
      '"<%0%0>"',
      '""',
      '"%%"',
      '"%"',
      '{ a = "b", x = 1 }',
      'string.upper',
      'show',
    ],
  },
  calls: [
    ...['emit(v)', 'emit(v)', 'emit(v,v)', 'emit(v,v,v)', 'keep(v)', 'call(v,v)', 'twice(f)', 'pcall(f,v,v)'],
    ...['assert(v,v)', 'error(v)', 'next(t)', 'next(t,v)', 'select(j,v,v,v)', 'select(h,v,v)', 'tonumber(s)'],
    ...['tonumber(n)', 'tonumber(s,i)', 'tostring(v)', 'type(v)', 'xpcall(f,f,v)', 'ipairs(t)'],
    ...['string.byte(s,j,j)', 'string.find(s,p,j,b)', 'string.format(F,n,n)', 'string.len(s)'],
    ...[
      'string.gsub(s,p,R,i)',
      'string.gsub(s,p,f)',
      'string.match(s,p,j)',
      'string.rep(s,i,s)',
      'string.rep(s,i)',
    ],
    ...['string.lower(s)', 'string.upper(s)', 'string.reverse(s)', 'string.sub(s,j,j)', 'string.upper(s)'],
    ...[
      'table.concat(l,s)',
      'table.concat(l,s,i,i)',
      'table.insert(l,n)',
      'table.insert(l,i,s)',
      'table.remove(l,i)',
    ],
    ...['table.sort(l)', 'table.sort(l,f)', 'table.unpack(l)', 'table.unpack(l,i,i)', 'table.move(l,i,i,i)'],
    ...['math.abs(n)', 'math.ceil(n)', 'math.floor(n)', 'math.fmod(n,n)', 'math.max(n,n)', 'math.min(n,n)'],
    ...[
      'math.modf(n)',
      'math.sqrt(n)',
      'math.tointeger(n)',
      'math.type(v)',
      'math.ult(j,j)',
      'math.atan(n,n)',
    ],
    ...['utf8.char(i,i)', 'utf8.codepoint(s,j,j)', 'utf8.len(s,j,j)', 'utf8.offset(s,j,j)'],
  ],
  values: [
    'nil',
    'true',
    'false',
    '{}',
    'emit',
    'string.rep',
    'player',
    'ai',
    'monsters',
    'items',
    'kept',
    'g1',
    'state',
  ],
  functions: ['emit', 'error', 'tostring', 'pcall', 'next', 'string.rep', 'type'],
  globals: ['g1', 'g2', 'g3', 'kept', 'state', 'count', 'seen'],
  fields: ['x', 'y', 'row', 'name', 'n', '__index', 'toString', 'self'],
  owners: ['kept', 'g1', 'state'],
  lists: ['{ 3, 1, 2, x = 1 }', 'g1', 'state', '{ "a", "b" }'],
  // An unpatched ~ takes no numerals and no floats.
  unary: ['- ', 'not '],
  binary: BINARY,
  endless: false,
};

/**
 * Put before a program, makes it tell what it does, and hides what may differ: addresses, the order of
 * `pairs`, how deep calls may nest.
 */
export const TELL_TALE = `
local told, raw_next, raw_tostring, raw_pcall, raw_xpcall = {}, next, tostring, pcall, xpcall
local rank = { number = 1, string = 2, boolean = 3, table = 4, ["function"] = 5 }
local sort, format, concat, type, math_type = table.sort, string.format, table.concat, type, math.type
g1, state, overflow = { 10, 20, x = "y" }, { n = 1 }, false
local function plain(v, depth)
  local t = type(v)
  if t == "string" then return #v < 60 and format("%q", v) or "text of " .. #v .. v:sub(-20) end
  if t == "number" then return raw_tostring(v) .. math_type(v) end
  if t ~= "table" then return t == "boolean" and raw_tostring(v) or t end
  if depth > 3 then return "deep" end
  local parts = {}
  for k, e in raw_next, v do parts[#parts + 1] = plain(k, depth + 1) .. "=" .. plain(e, depth + 1) end
  sort(parts)
  return "{" .. concat(parts, " ") .. "}"
end
function show(v) return plain(v, 1) end
function emit(...)
  if #told > 300 then return ... end
  told[#told + 1] = "/"
  for i = 1, select("#", ...) do told[#told + 1] = plain((select(i, ...)), 1) end
  return ...
end
local function key_less(a, b)
  local ta, tb = type(a), type(b)
  if ta ~= tb then return rank[ta] < rank[tb] end
  if ta == "number" or ta == "string" then return a < b end
  return plain(a, 1) < plain(b, 1)
end
function next(t, last)
  if type(t) ~= "table" then return raw_next(t) end
  local keys, found = {}, last == nil
  for k in raw_next, t do keys[#keys + 1] = k end
  sort(keys, key_less)
  for _, k in ipairs(keys) do
    if found then return k, t[k] end
    found = k == last
  end
end
function pairs(t) return next, t end
function tostring(v)
  local t = type(v)
  return (t == "table" or t == "function") and t or raw_tostring(v)
end
local function watch(ok, message, ...)
  if not ok and type(message) == "string" and message:find("overflow") then overflow = true end
  return ok, message, ...
end
function pcall(...) return watch(raw_pcall(...)) end
function xpcall(...) return watch(raw_xpcall(...)) end
local function report(ok, ...)
  emit("end", ok, ...)
  emit(g1, g2, g3, kept, state, count, seen)
  return overflow and "overflow" or concat(told, " ")
end
`;

/** Put after it, runs it. */
export const TELL = `
return report(raw_pcall(update_func, 1, "two", { 3, "x" }, nil))`;
