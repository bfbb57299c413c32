-- Order: what do i carry
-- Order: what am i carry
-- Order: what am i hold
-- Order: what do i have
-- Order: what have i got
-- Order: what do i have on me
-- Order: what do i have with me
-- Order: what is in my bag
-- Order: what is in my inventory
-- Order: what is in my backpack
-- Order: what is in my pockets
-- Order: what is in my hands
-- Order: what do i have in my bag
-- Order: what have i got in my bag
-- Order: what items do i have
-- Order: what items am i carry
-- Order: what items do i carry
-- Order: which items do i have
-- Order: show me my inventory
-- Order: show me my bag
-- Order: show me my items
-- Order: tell me what i have
-- Order: tell me what i carry
-- Order: tell me what i am carry
-- Order: my inventory
-- Order: my items
-- Order: list my items
-- Order: do i have anything
-- Order: do i carry anything
-- Order: am i carry anything
-- Plan: bag me
-- Does: It tells you what you carry.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

-- What a list holds, in words.
local function describe(list)
  local words = {}
  for _, entity in ipairs(list) do table.insert(words, entity.name) end
  return #words > 0 and table.concat(words, ", ") or "nothing"
end

function update_func(player, ai, monsters, items)
  return "Done: you carry " .. describe(player.items)
end
