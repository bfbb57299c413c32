-- Order: what do you carry
-- Order: what are you carry
-- Order: what are you hold
-- Order: what do you have
-- Order: what have you got
-- Order: what do you have on you
-- Order: what do you have with you
-- Order: what is in your bag
-- Order: what is in your inventory
-- Order: what is in your backpack
-- Order: what is in your pockets
-- Order: what is in your hands
-- Order: what items do you have
-- Order: what items are you carry
-- Order: what items do you carry
-- Order: what items have you got
-- Order: which items do you have
-- Order: which items do you carry
-- Order: which items are you carry
-- Order: show me your inventory
-- Order: show me your bag
-- Order: show me your items
-- Order: show me what you have
-- Order: show me what you carry
-- Order: tell me what you have
-- Order: tell me what you carry
-- Order: tell me what you are carry
-- Order: your inventory
-- Order: inventory
-- Order: inv
-- Order: your items
-- Order: list your items
-- Order: list your inventory
-- Order: what you got
-- Order: what you have
-- Order: what have you picked up
-- Order: what have you collected
-- Order: do you have anything
-- Order: do you carry anything
-- Order: are you carry anything
-- Order: are you hold anything
-- Order: have you got anything
-- Order: your bag
-- Plan: bag you
-- Does: It tells you what it carries.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

-- What a list holds, in words.
local function describe(list)
  local words = {}
  for _, entity in ipairs(list) do table.insert(words, entity.name) end
  return #words > 0 and table.concat(words, ", ") or "nothing"
end

function update_func(player, ai, monsters, items)
  return "Done: I carry " .. describe(ai.items)
end
