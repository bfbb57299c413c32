import fc from 'fast-check';

// What the statements work on: variables that functions share, globals, and what lies deeper.
const VARIABLES = ['u1', 'u2', 'u3', 'g1', 'g2', 'g3'];
const ENTITIES = [
  'ai',
  'player',
  'monsters[1]',
  'monsters[#monsters]',
  'items[1]',
  'known[1]',
  'known[#known]',
];

const variable = fc.constantFrom(...VARIABLES);
const entity = fc.constantFrom(...ENTITIES);
const key = fc.constantFrom(
  '1',
  '2',
  '3',
  '4',
  '"a"',
  '"b"',
  '"c"',
  '1.5',
  'true',
  'ai',
  'monsters[1]',
  'g1',
  'u2',
  'print',
);
const plain = fc.constantFrom(
  ...[
    'nil',
    'true',
    'false',
    '0',
    '7',
    '-2147483648',
    '0.5',
    '3.0',
    '-0.0',
    '1/0',
    '-1/0',
    '0/0',
    '""',
    '"text"',
  ],
  ...[
    '"\\0\\255bytes"',
    '"\\u{1F409}"',
    'n',
    'math.random(100)',
    'print',
    'string.rep',
    'ai.move',
    'string',
    '_G',
  ],
);

const value = fc.oneof(
  plain,
  variable,
  entity,
  fc.tuple(plain, variable, plain).map(([a, b, c]) => `{ ${a}, ${b}, ${c}, x = ${b}, [2.5] = ${a} }`),
  fc.tuple(variable, key).map(([table, field]) => `get(${table}, ${field})`),
  entity.map((owner) => `${owner} and ${owner}.mark`),
  variable.map((held) => `counter(${held})`),
  fc.constantFrom(
    'function() return "constant" end',
    'function() u1 = (tonumber(u1) or 0) + 1 return u1 end',
  ),
);

const statement = fc.oneof(
  fc.tuple(variable, value).map(([target, source]) => `${target} = ${source}`),
  fc.tuple(variable, key, value).map(([table, field, source]) => `put(${table}, ${field}, ${source})`),
  fc.tuple(variable, key).map(([table, field]) => `put(${table}, ${field}, nil)`),
  fc.tuple(variable, value).map(([table, source]) => `append(${table}, ${source})`),
  variable.map(
    (table) => `if type(${table}) == "table" and #${table} > 0 then table.remove(${table}, 1) end`,
  ),
  fc.tuple(variable, variable).map(([one, other]) => `${one}, ${other} = pair()`),
  fc.tuple(variable, variable).map(([target, called]) => `${target} = call(${called})`),
  fc.tuple(entity, value).map(([owner, source]) => `if ${owner} then ${owner}.mark = ${source} end`),
  entity.map((met) => `known[#known + 1] = ${met}`),
  variable.map((table) => `put(${table}, "self", ${table})`),
  fc.tuple(variable, variable).map(([a, b]) => `put(${a}, "other", ${b}) put(${b}, "other", ${a})`),
  fc.constantFrom(
    'string.leak = u1',
    'math.leak = n',
    'ipairs = nil',
    'utf8.len = nil utf8.len = print',
    'type2 = type',
  ),
  fc.constantFrom(
    'ai:move("d")',
    'ai:move("s")',
    'ai:move("a")',
    'ai:move_random()',
    'ai:remove_item("bow")',
  ),
  fc.constantFrom(
    'lists = lists or monsters',
    'lists = monsters',
    'update_func, other = other or update_func, update_func',
  ),
);

const PRELUDE = `
n = 0
local u1, u2, u3 = 1, { 1, 2, 3 }, { a = 1 }
g1, g2 = { x = { y = {} } }, "start"
known = {}
local function get(t, k) if type(t) == "table" and k ~= nil then return t[k] end end
local function put(t, k, v)
  if type(t) == "table" and t ~= _G and t ~= string and k ~= nil and k == k then t[k] = v end
end
local function append(t, v) if type(t) == "table" and t ~= _G and t ~= string and #t < 20 then t[#t + 1] = v end end
local function call(f) if type(f) == "function" and f ~= update_func and f ~= other then
  local ok, result = pcall(f) return ok and result or nil end end
local function counter(start) local c = start return function() c = (tonumber(c) or 0) + 1 u3 = c return c end end
local function pair()
  local shared = n
  return function() shared = shared + 1 return shared end, function() return { shared } end
end
local function show(out, ids, v)
  if #out > 400 then return end
  local t = type(v)
  if v == _G or v == string then out[#out + 1] = "library" return end
  if t == "table" or t == "function" then
    if ids[v] then out[#out + 1] = "&" .. ids[v] return end
    ids.count = ids.count + 1
    ids[v] = ids.count
    if t == "function" then out[#out + 1] = "f" .. ids.count return end
    out[#out + 1] = "{" .. #v
    for k, e in pairs(v) do show(out, ids, k) out[#out + 1] = "=" show(out, ids, e) end
    out[#out + 1] = "}"
  elseif t == "userdata" then
    out[#out + 1] = v.name .. v.health .. "@" .. v.position.row .. "," .. v.position.col .. "#"
    show(out, ids, v.mark)
  else
    out[#out + 1] = tostring(v) .. (math.type(v) or "")
  end
end
local function report()
  local out, ids = {}, { count = 0 }
  for _, v in next, { u1 or false, u2 or false, u3 or false, g1 or false, g2 or false, g3 or false, known, lists or false } do
    show(out, ids, v)
  end
  out[#out + 1] = tostring(string.leak == nil) .. tostring(math.leak) .. tostring(ipairs) .. tostring(utf8.len == print)
  out[#out + 1] = tostring(lists == monsters) .. tostring(u2 == g1) .. tostring(u1 == u3)
  for k in pairs(_G) do if type(k) == "string" then out[#out + 1] = k end end
  local text = table.concat(out, " ")
  local sum = 0
  for i = 1, #text do sum = (sum * 31 + text:byte(i)) % 1000003 end
  for from = 1, math.min(#text, 3600), 190 do print(text:sub(from, from + 189)) end
  return sum .. ":" .. #text
end
`;

/** Programs that change all that a program can keep, in every tick otherwise, and say what they see of it. */
export const randomProgram: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 }), statement), {
    minLength: 3,
    maxLength: 25,
  })
  .map((steps) => {
    const lines = steps.map(([every, at, text]) => `  if n % ${every} == ${at % every} then ${text} end`);
    return `${PRELUDE}
function update_func(player, ai, monsters, items)
  n = n + 1
${lines.join('\n')}
  return report()
end`;
  });
