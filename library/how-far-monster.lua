-- Order: how far is the {monster}
-- Order: how far away is {monster}
-- Order: how far is {monster} away
-- Order: how far is {monster} from you
-- Order: how far are you from {monster}
-- Order: how far away are you from {monster}
-- Order: how far is it to {monster}
-- Order: how far to {monster}
-- Order: how many steps to {monster}
-- Order: how many steps is {monster} away
-- Order: how many steps away is {monster}
-- Order: how far is nearest {monster}
-- Order: how far away is nearest {monster}
-- Order: what is distance to {monster}
-- Order: distance to {monster}
-- Order: tell me how far {monster} is
-- Order: tell me how far away {monster} is
-- Plan: far {monster}
-- Does: It tells you how far it is from the nearest {monster}.
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
  for _, one in ipairs(named(monsters, "{monster}")) do
    local count = math.max(#ai:find_path_to(one), ai:distance_to(one))
    if count < steps then target, steps = one, count end
  end
  if not target then return "Done: I cannot see the {monster}" end
  return "Done: to the {monster} it is " .. steps .. " steps"
end
