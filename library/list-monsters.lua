-- Order: which monsters are there
-- Order: which monsters are around
-- Order: which monsters are here
-- Order: which monsters are left
-- Order: which monsters are in dungeon
-- Order: which monsters are still alive
-- Order: which monsters do we face
-- Order: what monsters are there
-- Order: what monsters are around
-- Order: what monsters are here
-- Order: what monsters are left
-- Order: what monsters are in dungeon
-- Order: what kind of monsters are there
-- Order: what kinds of monsters are there
-- Order: what kind of monsters are here
-- Order: what types of monsters are there
-- Order: list monsters
-- Order: list all monsters
-- Order: name monsters
-- Order: name all monsters
-- Order: show me monsters
-- Order: show me all monsters
-- Order: tell me which monsters are there
-- Order: tell me which monsters there are
-- Order: tell me what monsters there are
-- Order: tell me what monsters are there
-- Plan: list monsters
-- Does: It tells you which monsters there are.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

-- What a list holds, in words.
local function describe(list)
  local words = {}
  for _, entity in ipairs(list) do table.insert(words, entity.name) end
  return #words > 0 and table.concat(words, ", ") or "nothing"
end

function update_func(player, ai, monsters, items)
  return "Done: monsters: " .. describe(monsters)
end
