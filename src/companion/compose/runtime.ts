/**
 * The Lua that runs a plan's parts. A part is a function that begins the part and gives its *turn*: a
 * function that is called once a tick and returns what was said, whether the part is over, and whether it did
 * nothing (then the next part may use the tick). So a part that is begun again has state of its own.
 */
export const RUNTIME_NAMES = [
  'words_of',
  'step',
  'step_with',
  'sequence',
  'nothing',
  'rest',
  'halt',
  'steps_taken',
  'speak',
  'if_so',
  'until_so',
  'every',
  'again',
  'react',
  'each',
  'within',
  'either',
  'saying',
] as const;
export type RuntimeName = (typeof RUNTIME_NAMES)[number];

const RUNTIME: Readonly<
  Record<RuntimeName, { readonly needs: readonly RuntimeName[]; readonly lua: string }>
> = {
  words_of: {
    needs: [],
    lua: `-- What a program said, without "Done:" in front, and whether that stood there.
local function words_of(said)
  if type(said) ~= "string" and type(said) ~= "number" then return nil, false end
  local text, done = tostring(said):gsub("^%s*[Dd][Oo][Nn][Ee]:%s*", "")
  if done == 0 then text, done = text:gsub("^%s*[Dd][Oo][Nn][Ee][%s%p]*$", "") end
  if text == "" then text = nil end
  return text, done > 0
end`,
  },
  step: {
    needs: ['words_of'],
    lua: `-- One program, begun anew each time its turn comes.
local function step(program)
  return function()
    local update = program()
    return function()
      return words_of(update(player, ai, monsters, items))
    end
  end
end`,
  },
  step_with: {
    needs: ['words_of'],
    lua: `-- A program that sees, of one list, only what is chosen when its turn comes.
local function step_with(program, name, choose)
  return function()
    local update, chosen = program(), nil
    return function()
      local lists = {monsters = monsters, items = items}
      if not chosen then
        chosen = {}
        for _, one in ipairs(choose(lists[name])) do chosen[one] = true end
      end
      local left = {}
      for _, one in ipairs(lists[name]) do
        if chosen[one] then left[#left + 1] = one end
      end
      lists[name] = left
      return words_of(update(player, ai, lists.monsters, lists.items))
    end
  end
end`,
  },
  sequence: {
    needs: [],
    lua: `-- One part after the other; a tick belongs to one of them.
local function sequence(parts, numbered)
  return function()
    local at, turn = 1, nil
    return function()
      while parts[at] do
        turn = turn or parts[at]()
        local mark = numbered and "(" .. at .. "/" .. #parts .. ") " or ""
        local said, over, idle = turn()
        if over then at, turn = at + 1, nil end
        if said and parts[at] then said = mark .. said end
        if not (over and idle) then return said, not parts[at], idle end
      end
      return nil, true, true
    end
  end
end`,
  },
  nothing: {
    needs: [],
    lua: `-- Over before it begins.
local function nothing()
  return function() return nil, true, true end
end`,
  },
  rest: {
    needs: [],
    lua: `-- Does nothing, without an end.
local function rest()
  return function() return nil, false, true end
end`,
  },
  halt: {
    needs: [],
    lua: `-- Ends the whole program.
local halted = false
local function halt()
  return function()
    halted = true
    return nil, true
  end
end`,
  },
  speak: {
    needs: [],
    lua: `-- Says words, which takes one turn.
local function speak(words)
  return function()
    return function() return words, true end
  end
end`,
  },
  steps_taken: {
    needs: [],
    lua: `-- Says how many steps were taken.
local function steps_taken()
  return function() return "steps that I took: " .. walked, true end
end`,
  },
  if_so: {
    needs: [],
    lua: `-- Decides once, when its turn comes.
local function if_so(condition, yes, no)
  return function()
    local turn
    return function()
      turn = turn or (condition(0) and yes or no)()
      return turn()
    end
  end
end`,
  },
  until_so: {
    needs: [],
    lua: `-- Does a part again and again until something is so.
local function until_so(condition, part)
  return function()
    local turns, turn = 0, nil
    return function()
      if condition(turns) then return nil, true, true end
      turns = turns + 1
      turn = turn or part()
      local said, over, idle = turn()
      if over then turn = nil end
      return said, false, idle
    end
  end
end`,
  },
  every: {
    needs: [],
    lua: `-- Does a part on every n-th turn, and another one in between. A part without an end has just that turn.
local function every(n, part, between, endless)
  return function()
    local turns, turn, other = 0, nil, between()
    local busy = false
    return function()
      turns = turns + 1
      if turns % n == 0 then busy = true end
      if busy then
        turn = turn or part()
        local said, over = turn()
        if over then turn = nil end
        busy = not (over or endless)
        return said, false
      end
      return other()
    end
  end
end`,
  },
  again: {
    needs: [],
    lua: `-- Does a part so many times, each time from its beginning.
local function again(times, part)
  return function()
    local round, turn = 1, nil
    return function()
      if round > times then return nil, true, true end
      turn = turn or part()
      local said, over, idle = turn()
      if over then round, turn = round + 1, nil end
      return said, round > times, idle
    end
  end
end`,
  },
  react: {
    needs: [],
    lua: `-- Decides at every turn which of two parts goes on; over when the second one is, and the first has nothing to do. A
-- first part that has an end is brought to it once begun.
local function react(condition, yes, no, endless)
  return function()
    local turns, while_so, otherwise, finished = 0, nil, nil, false
    return function()
      local so = condition(turns)
      turns = turns + 1
      if so or while_so and not endless then
        while_so = while_so or yes()
        local said, over, idle = while_so()
        if over then while_so = nil end
        return said, over and finished, idle
      end
      if finished then return nil, true, true end
      otherwise = otherwise or no()
      local said, over, idle = otherwise()
      finished = over
      return said, over and not condition(turns), idle
    end
  end
end`,
  },
  each: {
    needs: [],
    lua: `-- Does a part, to its end, each time something becomes so, and another one in between. What happens does so anew
-- every time. A part without an end goes on as long as it is so.
local function each(condition, happens, part, between, endless)
  return function()
    local turns, was_so, turn, other = 0, false, nil, between()
    return function()
      local so = condition(turns)
      turns = turns + 1
      if so and (happens or not was_so) and not turn then turn = part() end
      was_so = so
      if turn and endless and not so then turn = nil end
      if not turn then return other() end
      local said, over, idle = turn()
      if over then turn = nil end
      if over and idle then return other() end
      return said, false
    end
  end
end`,
  },
  within: {
    needs: [],
    lua: `-- Does a part for so many turns at most.
local function within(most, part)
  return function()
    local turns, turn = 0, part()
    return function()
      if turns >= most then return nil, true, true end
      turns = turns + 1
      local said, over, idle = turn()
      return said, over or turns >= most, idle
    end
  end
end`,
  },
  either: {
    needs: [],
    lua: `-- One of two parts, by chance.
local function either(one, other)
  return function()
    local turn
    return function()
      turn = turn or (math.random(2) == 1 and one or other)()
      return turn()
    end
  end
end`,
  },
  saying: {
    needs: [],
    lua: `-- Speaks the same words all the while.
local function saying(words, part)
  return function()
    local turn = part()
    return function()
      local _, over, idle = turn()
      if over and idle then return nil, true, true end
      return words, over, false
    end
  end
end`,
  },
};

/** The Lua of these and of all that they need, each once and before its users. */
export function runtimeText(wanted: ReadonlySet<RuntimeName>): string[] {
  const all = new Set<RuntimeName>();
  for (const name of RUNTIME_NAMES) {
    if (!wanted.has(name)) continue;
    for (const need of RUNTIME[name].needs) all.add(need);
    all.add(name);
  }
  return [...all].map((name) => RUNTIME[name].lua);
}
