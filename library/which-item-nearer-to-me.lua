-- Order: which is closer to me the {item} or the {item2}
-- Order: what is closer to me the {item} or the {item2}
-- Order: am i closer to the {item} or the {item2}
-- Plan: which me {item} {item2}
-- Does: It tells you which of two items is nearer to you.
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
  local a, b = nearest(named(items, "{item}"), player), nearest(named(items, "{item2}"), player)
  if not a or not b then return "Done: I cannot see both of them" end
  local steps_to_a, steps_to_b = player:distance_to(a), player:distance_to(b)
  if steps_to_a == steps_to_b then return "Done: one is as near as the other: " .. steps_to_a .. " steps" end
  if steps_to_a < steps_to_b then return "Done: the {item} is nearer: " .. steps_to_a .. " steps" end
  return "Done: the {item2} is nearer: " .. steps_to_b .. " steps"
end
