-- Order: what are you doing
-- Order: what are you up to
-- Order: what you doing
-- Order: what is your plan
-- Order: what are you doing now
-- Order: what do you do now
-- Order: what are you doing there
-- Order: what are you planning
-- Order: what are you planning to do
-- Order: what is your task
-- Order: what is your mission
-- Order: what is your goal
-- Order: what is your current task
-- Order: what is your current plan
-- Order: what are you working on
-- Order: what is up with you
-- Order: tell me what you are doing
-- Order: tell me your plan
-- Order: tell me what you are up to
-- Order: status
-- Order: status report
-- Order: give me status report
-- Order: what is your status
-- Plan: doing
-- Does: It tells you what it is doing.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

-- What a list holds, in words.
local function describe(list)
  local words = {}
  for _, entity in ipairs(list) do table.insert(words, entity.name) end
  return #words > 0 and table.concat(words, ", ") or "nothing"
end

-- A position in words.
local function place(at)
  return "row " .. at.row .. ", column " .. at.col
end

-- The nearest of a list; nil where it is empty.
local function nearest(list, from)
  local best = nil
  for _, entity in ipairs(list) do
    if not best or from:distance_to(entity) < from:distance_to(best) then best = entity end
  end
  return best
end

function update_func(player, ai, monsters, items)
  local foe, words = nearest(monsters, ai), "no monster is left"
  if foe then words = "the nearest monster is a " .. foe.name .. " at " .. place(foe.position) end
  return "Done: I am at " .. place(ai.position) .. ", I carry " .. describe(ai.items) .. ", " .. words
end
