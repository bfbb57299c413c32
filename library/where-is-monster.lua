-- Order: where is the {monster}
-- Order: where is nearest {monster}
-- Order: where can i find {monster}
-- Order: where do i find {monster}
-- Order: where did {monster} go
-- Order: where are {monster}s
-- Order: where {monster}
-- Order: tell me where {monster} is
-- Order: tell me where {monster}s are
-- Order: tell me where i can find {monster}
-- Order: tell me where nearest {monster} is
-- Order: what is position of {monster}
-- Order: what is location of {monster}
-- Order: position of {monster}
-- Order: location of {monster}
-- Order: locate {monster}
-- Order: show me where {monster} is
-- Order: where is that {monster}
-- Order: have you seen {monster}
-- Order: did you see {monster}
-- Order: do you see {monster}
-- Order: can you see {monster}
-- Order: {monster} where
-- Order: {monster} location
-- Order: {monster} position
-- Order: where is {monster} at
-- Order: where is {monster} now
-- Order: where is {monster} hiding
-- Order: where are {monster}s hiding
-- Order: tell me position of {monster}
-- Order: tell me location of {monster}
-- Plan: where {monster}
-- Does: It tells you where the nearest {monster} is.
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
  local target = nearest(named(monsters, "{monster}"), ai)
  if target then return "Done: the {monster} is at " .. place(target.position or target) end
  return "Done: I cannot see the {monster}"
end
