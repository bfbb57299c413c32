-- Order: how many items are there
-- Order: how many items
-- Order: how many items are left
-- Order: how many items left
-- Order: how many items are on floor
-- Order: how many items are on ground
-- Order: how many items lie around
-- Order: how many items are lying around
-- Order: how many items are lying on floor
-- Order: how many items are in dungeon
-- Order: how many items are around
-- Order: how many items can i find
-- Order: how many items are there to get
-- Order: how many things are on floor
-- Order: how many things lie on floor
-- Order: count items
-- Order: count all items
-- Order: count items on floor
-- Order: count items for me
-- Order: tell me how many items there are
-- Order: tell me how many items are there
-- Order: tell me how many items are left
-- Order: number of items
-- Order: what is number of items
-- Order: item count
-- Order: what is item count
-- Order: tell me number of items
-- Order: how many items are in here
-- Plan: count items
-- Does: It counts the items on the floor, and says so.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

function update_func(player, ai, monsters, items)
  return "Done: items on the ground: " .. #items
end
