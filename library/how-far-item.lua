-- Order: how far is the {item}
-- Order: how far away is {item}
-- Order: how far is {item} away
-- Order: how far is {item} from you
-- Order: how far are you from {item}
-- Order: how far away are you from {item}
-- Order: how far is it to {item}
-- Order: how far to {item}
-- Order: how many steps to {item}
-- Order: how many steps is {item} away
-- Order: how many steps is it to {item}
-- Order: how many steps are you from {item}
-- Order: how many steps away is {item}
-- Order: what is distance to {item}
-- Order: what is your distance to {item}
-- Order: distance to {item}
-- Order: tell me how far {item} is
-- Order: tell me how far away {item} is
-- Plan: far {item}
-- Does: It tells you how far it is from the {item}.
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
  local target = nearest(named(items, "{item}"), ai)
  if not target then return "Done: I cannot see the {item}" end
  local path, straight = ai:find_path_to(target), ai:distance_to(target)
  return "Done: to the {item} it is " .. math.max(#path, straight) .. " steps"
end
