-- Order: how far is the {monster} from me
-- Order: how far am i from the {monster}
-- Plan: far me {monster}
-- Does: It tells you how far a monster is from you.
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
  local start = nearest({player}, ai)
  local target = start and nearest(named(monsters, "{monster}"), ai)
  if not target then return "Done: I cannot see both of them" end
  local steps = math.max(#find_path_astar(start, target), manhattan(start, target))
  return "Done: from you to the {monster} it is " .. steps .. " steps"
end
