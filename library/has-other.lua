-- Order: does {friend} have the {item}
-- Order: has {friend} got the {item}
-- Order: tell me whether {friend} has the {item}
-- Plan: has {friend} {item}
-- Does: It tells you whether that player has it.
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
  local other = nearest(named(players, "{friend}"), ai)
  if not other then return "Done: I cannot see {friend}" end
  if other:has_item("{item}") then return "Done: yes, {friend} has the {item}" end
  return "Done: no, {friend} has no {item}"
end
