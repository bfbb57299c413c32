-- Order: drop your weapon
-- Order: drop a weapon
-- Order: put down your weapon
-- Order: put your weapon down
-- Plan: drop weapon
-- Does: It puts down a weapon.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

-- The weapons of a list.
local function weapons(list)
  local is_weapon, found = {bow = true, sword = true, salt = true, lantern = true, hammer = true}, {}
  for _, item in ipairs(list) do
    if is_weapon[item.name] then table.insert(found, item) end
  end
  return found
end

-- What a list holds, in words.
local function describe(list)
  local words = {}
  for _, entity in ipairs(list) do table.insert(words, entity.name) end
  return #words > 0 and table.concat(words, ", ") or "nothing"
end

function update_func(player, ai, monsters, items)
  local dropped = {}
  for _, item in ipairs(weapons(ai.items)) do
    if #dropped < 1 then table.insert(dropped, item) end
  end
  for _, item in ipairs(dropped) do ai:remove_item(item.name) end
  if #dropped == 0 then return "Done: I carry no weapon" end
  return "Done: I dropped " .. describe(dropped)
end
