-- Order: which weapons are there
-- Order: which weapons are around
-- Order: which weapons are left
-- Order: which weapons are lying around
-- Order: which weapons are in dungeon
-- Order: which weapons can i find
-- Order: what weapons are there
-- Order: what weapons are around
-- Order: what weapons are left
-- Order: what weapons are lying around
-- Order: what weapons are on floor
-- Order: what weapons are in dungeon
-- Order: what weapons can i find
-- Order: list weapons
-- Order: list all weapons
-- Order: show me weapons
-- Order: show me all weapons
-- Order: tell me which weapons there are
-- Order: tell me what weapons there are
-- Order: are there any weapons
-- Order: are there any weapons around
-- Order: are there any weapons left
-- Plan: list weapons
-- Does: It tells you which weapons lie on the floor.
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
  return "Done: weapons: " .. describe(weapons(items))
end
