-- Order: who has the {item}
-- Order: who has got {item}
-- Order: who carries {item}
-- Order: who is carry {item}
-- Order: who is hold {item}
-- Order: who holds {item}
-- Order: who got {item}
-- Order: who owns {item}
-- Order: who took {item}
-- Order: does anyone have {item}
-- Order: does anybody have {item}
-- Order: has anyone got {item}
-- Order: has anybody got {item}
-- Order: tell me who has {item}
-- Order: does someone have {item}
-- Plan: who {item}
-- Does: It tells you who has the {item}.
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
  local holders = {}
  for _, list in ipairs({players, companions}) do
    for _, entity in ipairs(list) do
      if entity:has_item("{item}") then table.insert(holders, entity.name) end
    end
  end
  if ai:has_item("{item}") then return "Done: I have the {item}" end
  if player:has_item("{item}") then return "Done: you have the {item}" end
  if #holders > 0 then return "Done: the {item} is with " .. table.concat(holders, ", ") end
  if #named(items, "{item}") > 0 then return "Done: nobody has the {item}, it lies on the ground" end
  return "Done: nobody has a {item}"
end
