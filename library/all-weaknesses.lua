-- Order: what kills which monster
-- Order: what kills which monster
-- Order: what kills what
-- Order: what are weaknesses of monsters
-- Order: what are monsters weak against
-- Order: what are monsters weak to
-- Order: what are weaknesses of all monsters
-- Order: weaknesses of monsters
-- Order: tell me weaknesses of monsters
-- Order: tell me weaknesses of all monsters
-- Order: tell me what kills each monster
-- Order: how do i kill monsters
-- Order: how to kill monsters
-- Order: list weaknesses
-- Order: list all weaknesses
-- Order: list weaknesses of monsters
-- Order: which weapon kills which monster
-- Order: what do i need to kill monsters
-- Order: what kills monsters
-- Plan: weak all
-- Does: It tells you what kills each monster.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

function update_func(player, ai, monsters, items)
  local words, known = {}, {}
  for _, monster in ipairs(monsters) do
    if not known[monster.name] then table.insert(words, monster.name .. ": " .. monster.weakness) end
    known[monster.name] = true
  end
  if #words == 0 then return "Done: there is no monster left" end
  return "Done: they are weak against: " .. table.concat(words, ", ")
end
