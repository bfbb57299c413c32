-- Order: how many {item}s are there
-- Order: how many {item}s
-- Order: how many {item}s are left
-- Order: how many {item}s left
-- Order: how many {item}s are on floor
-- Order: how many {item}s are on ground
-- Order: how many {item}s lie around
-- Order: how many {item}s are lying around
-- Order: how many {item}s are in dungeon
-- Order: how many {item}s are around
-- Order: how many {item}s can you see
-- Order: how many {item}s can i find
-- Order: count {item}s
-- Order: count all {item}s
-- Order: count {item}s lying around
-- Order: count {item}s on floor
-- Order: count {item}s for me
-- Order: tell me how many {item}s there are
-- Order: tell me how many {item}s are there
-- Order: tell me how many {item}s are left
-- Order: number of {item}s
-- Order: what is number of {item}s
-- Order: {item} count
-- Order: what is {item} count
-- Order: how many {item}s are in here
-- Order: how many {item}s are on dungeon
-- Plan: count {item}
-- Does: It counts them, {item} by {item}, and says so.
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
  return "Done: {item}, on the ground: " .. #named(items, "{item}")
end
