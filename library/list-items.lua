-- Order: which items are there
-- Order: which items are around
-- Order: which items are left
-- Order: which items are on floor
-- Order: which items are lying around
-- Order: which items lie around
-- Order: which items are in dungeon
-- Order: which items can i find
-- Order: what items are there
-- Order: what items are around
-- Order: what items are left
-- Order: what items are on floor
-- Order: what items are on ground
-- Order: what items are lying around
-- Order: what items are lying on floor
-- Order: what items are in dungeon
-- Order: what items can i find
-- Order: what is on floor
-- Order: what is on ground
-- Order: what is lying on floor
-- Order: what is lying on ground
-- Order: what is lying around
-- Order: what lies on floor
-- Order: what lies on ground
-- Order: what lies around
-- Order: list items
-- Order: list all items
-- Order: list items on floor
-- Order: show me items
-- Order: show me all items
-- Order: tell me what is on floor
-- Order: tell me what lies on floor
-- Order: tell me what items there are
-- Order: tell me which items there are
-- Order: tell me what is lying around
-- Order: what can i get
-- Order: what is there to get
-- Order: what can be picked up
-- Order: what items is on floor
-- Order: what items are here
-- Order: what is there on floor
-- Order: what loot is there
-- Order: what loot is around
-- Plan: list items
-- Does: It tells you what lies on the floor.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

-- What a list holds, in words.
local function describe(list)
  local words = {}
  for _, entity in ipairs(list) do table.insert(words, entity.name) end
  return #words > 0 and table.concat(words, ", ") or "nothing"
end

function update_func(player, ai, monsters, items)
  return "Done: items: " .. describe(items)
end
