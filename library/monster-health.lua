-- Order: how much health does the {monster} have
-- Order: how much health has {monster}
-- Order: how much health has {monster} got
-- Order: how many lives does {monster} have
-- Order: how many lives has {monster}
-- Order: how many health points does {monster} have
-- Order: what is health of {monster}
-- Order: what health does {monster} have
-- Order: tell me health of {monster}
-- Order: how healthy is {monster}
-- Order: how much health does {monster} have left
-- Order: how many hits does {monster} take
-- Order: {monster} health
-- Order: health of {monster}
-- Order: what is {monster} health
-- Plan: health {monster}
-- Does: It tells you the health of the nearest {monster}.
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
  if not target then return "Done: there is no {monster} left" end
  return "Done: the health of the {monster} is " .. target.health
end
