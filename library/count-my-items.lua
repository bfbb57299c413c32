-- Order: how many {item}s do i have
-- Order: how many {item}s do i carry
-- Order: how many {item}s have i got
-- Order: how many {item}s am i carry
-- Order: how many {item}s am i hold
-- Order: how many {item}s do i hold
-- Order: how many {item}s have i
-- Order: how many {item}s i have
-- Order: how many {item}s i got
-- Order: how many {item}s are in my bag
-- Order: how many {item}s are in my inventory
-- Order: how many {item}s do i have left
-- Order: how many {item}s do i still have
-- Order: how many {item}s have i got left
-- Order: how many {item} do i have
-- Order: how many {item} do i carry
-- Order: how many {item} have i got
-- Order: how many {item}s do i have on me
-- Order: how many {item}s do i have with me
-- Order: count my {item}s
-- Order: tell me how many {item}s i have
-- Order: tell me how many {item}s i carry
-- Plan: count me {item}
-- Does: It tells you how many of that item you carry.
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
  return "Done: {item} that you carry: " .. #named(player.items, "{item}")
end
