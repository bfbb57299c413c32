-- Order: how many {item}s do you have
-- Order: how many {item}s do you carry
-- Order: how many {item}s have you got
-- Order: how many {item}s are you carry
-- Order: how many {item}s are you hold
-- Order: how many {item}s do you hold
-- Order: how many {item}s have you
-- Order: how many {item}s you have
-- Order: how many {item}s you got
-- Order: how many {item}s are in your bag
-- Order: how many {item}s are in your inventory
-- Order: how many {item}s do you have left
-- Order: how many {item}s do you still have
-- Order: how many {item}s have you got left
-- Order: how many {item} do you have
-- Order: how many {item} do you carry
-- Order: how many {item} have you got
-- Order: how many {item}s do you have on you
-- Order: how many {item}s do you have with you
-- Order: count your {item}s
-- Order: tell me how many {item}s you have
-- Order: tell me how many {item}s you carry
-- Plan: count you {item}
-- Does: It tells you how many of that item it carries.
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
  return "Done: {item} that I carry: " .. #named(ai.items, "{item}")
end
