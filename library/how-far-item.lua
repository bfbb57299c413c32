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

function update_func(player, ai, monsters, items)
  local target, steps = nil, math.huge
  for _, one in ipairs(named(items, "{item}")) do
    local count = math.max(#ai:find_path_to(one), ai:distance_to(one))
    if count < steps then target, steps = one, count end
  end
  if not target then return "Done: I cannot see the {item}" end
  return "Done: to the {item} it is " .. steps .. " steps"
end
