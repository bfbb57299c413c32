-- Order: who is playing
-- Order: who is playing here
-- Order: who is here
-- Order: who plays
-- Order: who is in dungeon
-- Order: who is in game
-- Order: who else is here
-- Order: who else is playing
-- Order: which players are there
-- Order: which players are here
-- Order: which players are in game
-- Order: list players
-- Order: list all players
-- Order: name all players
-- Order: show me players
-- Order: show me all players
-- Order: tell me who is playing
-- Order: tell me who is here
-- Order: who are players
-- Plan: list players
-- Does: It tells you who plays.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

-- What a list holds, in words.
local function describe(list)
  local words = {}
  for _, entity in ipairs(list) do table.insert(words, entity.name) end
  return #words > 0 and table.concat(words, ", ") or "nothing"
end

function update_func(player, ai, monsters, items)
  return "Done: players: " .. describe(players)
end
