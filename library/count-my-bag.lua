-- Order: how many items do i have
-- Order: how many items do i carry
-- Order: how many items have i got
-- Order: how many items am i carry
-- Order: how many items am i hold
-- Order: how many things do i have
-- Order: how many things do i carry
-- Order: how many things have i got
-- Order: how many things am i carry
-- Order: how many things am i hold
-- Order: how many items are in my bag
-- Order: how many things are in my bag
-- Order: how many items are in my inventory
-- Order: how many things do i have on me
-- Order: how many things do i have with me
-- Order: count my items
-- Order: count my things
-- Order: count what i carry
-- Order: how many items i have
-- Order: how full is my bag
-- Plan: count me items
-- Does: It tells you how many items you carry.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

function update_func(player, ai, monsters, items)
  return "Done: items that you carry: " .. #player.items
end
