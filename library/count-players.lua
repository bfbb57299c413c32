-- Order: how many players are there
-- Order: how many players
-- Order: how many players are here
-- Order: how many players are in dungeon
-- Order: how many players are in game
-- Order: how many players are playing
-- Order: how many people are playing
-- Order: how many people are here
-- Order: how many people are there
-- Order: how many people are in dungeon
-- Order: how many people are in game
-- Order: how many of us are there
-- Order: how many are we
-- Order: how many are playing
-- Order: count players
-- Order: count people
-- Order: tell me how many players there are
-- Order: number of players
-- Order: player count
-- Order: how many people are playing here
-- Order: tell me number of players
-- Order: how many players are playing here
-- Order: what is player count
-- Plan: count players
-- Does: It counts the players, and says so.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

function update_func(player, ai, monsters, items)
  return "Done: players: " .. #players
end
