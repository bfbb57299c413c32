-- Order: where is {friend}
-- Order: where s {friend}
-- Order: what is the position of {friend}
-- Order: tell me where {friend} is
-- Plan: where {friend}
-- Does: It tells you where that player is.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

-- Those of a list that have a name.
local function named(list, name)
  local found = {}
  for _, entity in ipairs(list) do
    if entity.name == name then table.insert(found, entity) end
  end
  return found
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
  local target = nearest(named(players, "{friend}"), ai)
  if target then return "Done: {friend} is at " .. place(target.position or target) end
  return "Done: I cannot see {friend}"
end
