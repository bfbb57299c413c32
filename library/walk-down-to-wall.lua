-- Order: walk down until you hit a wall
-- Order: walk down until you meet wall
-- Order: walk down until you reach wall
-- Order: walk down until wall
-- Order: walk down till you hit wall
-- Order: walk down till wall
-- Order: walk down until there is wall
-- Order: walk down until you bump into wall
-- Order: walk down until you are at wall
-- Order: go down until you hit wall
-- Order: go down until you meet wall
-- Order: go down until you reach wall
-- Order: go down until you bump into wall
-- Order: go down until there is wall
-- Order: go down until wall
-- Order: go down till wall
-- Order: go down till you hit wall
-- Order: move down until you hit wall
-- Order: move down until you reach wall
-- Order: move down until wall
-- Order: keep go down until you hit wall
-- Order: keep walk down until you hit wall
-- Order: walk down to wall
-- Order: walk down as far as you can
-- Order: walk down as far as possible
-- Order: go down as far as you can
-- Order: go down as far as possible
-- Order: move down as far as you can
-- Order: move down as far as possible
-- Order: walk all way down until you hit wall
-- Plan: walk down wall
-- Does: It walks down until it meets a wall.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

local walked = 0

function update_func(player, ai, monsters, items)
  if not ai:move("down") then return "Done: a wall stops me after " .. walked .. " steps" end
  walked = walked + 1
  return "I am walking down"
end
