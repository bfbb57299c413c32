-- Order: how many items do you have
-- Order: how many items do you carry
-- Order: how many items have you got
-- Order: how many items are you carry
-- Order: how many items are you hold
-- Order: how many things do you have
-- Order: how many things do you carry
-- Order: how many things have you got
-- Order: how many things are you carry
-- Order: how many things are you hold
-- Order: how many items are in your bag
-- Order: how many things are in your bag
-- Order: how many items are in your inventory
-- Order: how many things do you have on you
-- Order: how many things do you have with you
-- Order: count your items
-- Order: count your things
-- Order: count what you carry
-- Order: how many items you have
-- Order: how full is your bag
-- Plan: count you items
-- Does: It tells you how many items it carries.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

function update_func(player, ai, monsters, items)
  return "Done: items that I carry: " .. #ai.items
end
