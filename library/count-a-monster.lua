-- Order: how many {monster}s are there
-- Order: how many {monster}s
-- Order: how many {monster}s are left
-- Order: how many {monster}s left
-- Order: how many {monster}s are still left
-- Order: how many {monster}s remain
-- Order: how many {monster}s are here
-- Order: how many {monster}s are in dungeon
-- Order: how many {monster}s are alive
-- Order: how many {monster}s are still alive
-- Order: how many {monster}s are there in dungeon
-- Order: how many {monster}s are there left
-- Order: how many {monster}s are around
-- Order: how many {monster}s are out there
-- Order: how many {monster}s do you see
-- Order: how many {monster}s can you see
-- Order: how many {monster}s do we face
-- Order: count {monster}s
-- Order: count all {monster}s
-- Order: count {monster}s for me
-- Order: tell me how many {monster}s there are
-- Order: tell me how many {monster}s are there
-- Order: tell me how many {monster}s are left
-- Order: tell me number of {monster}s
-- Order: what is number of {monster}s
-- Order: number of {monster}s
-- Order: {monster} count
-- Order: what is {monster} count
-- Order: how many {monster}s are in here
-- Plan: count {monster}
-- Does: It counts them, {monster} by {monster}, and says so.
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
  return "Done: {monster}, still alive: " .. #named(monsters, "{monster}")
end
