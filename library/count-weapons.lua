-- Order: how many weapons are there
-- Order: how many weapons
-- Order: how many weapons are left
-- Order: how many weapons left
-- Order: how many weapons are on floor
-- Order: how many weapons lie around
-- Order: how many weapons are lying around
-- Order: how many weapons are around
-- Order: count weapons
-- Order: count all weapons
-- Order: tell me how many weapons there are
-- Order: tell me how many weapons are left
-- Order: number of weapons
-- Order: weapon count
-- Order: what is weapon count
-- Order: tell me number of weapons
-- Order: number of weapons around
-- Plan: count weapons
-- Does: It counts the weapons on the floor, and says so.
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

function update_func(player, ai, monsters, items)
  return "Done: weapons on the ground: " .. #weapons(items)
end
