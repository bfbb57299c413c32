-- Order: walk up until you hit a wall
-- Order: walk up until you meet wall
-- Order: walk up until you reach wall
-- Order: walk up until wall
-- Order: walk up till you hit wall
-- Order: walk up till wall
-- Order: walk up until there is wall
-- Order: walk up until you bump into wall
-- Order: walk up until you are at wall
-- Order: go up until you hit wall
-- Order: go up until you meet wall
-- Order: go up until you reach wall
-- Order: go up until you bump into wall
-- Order: go up until there is wall
-- Order: go up until wall
-- Order: go up till wall
-- Order: go up till you hit wall
-- Order: move up until you hit wall
-- Order: move up until you reach wall
-- Order: move up until wall
-- Order: keep go up until you hit wall
-- Order: keep walk up until you hit wall
-- Order: walk up to wall
-- Order: walk up as far as you can
-- Order: walk up as far as possible
-- Order: go up as far as you can
-- Order: go up as far as possible
-- Order: move up as far as you can
-- Order: move up as far as possible
-- Order: walk all way up until you hit wall
-- Plan: walk up wall
-- Does: It walks up until it meets a wall.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

local walked = 0

function update_func(player, ai, monsters, items)
  if not ai:move("up") then return "Done: a wall stops me after " .. walked .. " steps" end
  walked = walked + 1
  return "I am walking up"
end
