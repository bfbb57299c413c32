-- Order: walk right until you hit a wall
-- Order: walk right until you meet wall
-- Order: walk right until you reach wall
-- Order: walk right until wall
-- Order: walk right till you hit wall
-- Order: walk right till wall
-- Order: walk right until there is wall
-- Order: walk right until you bump into wall
-- Order: walk right until you are at wall
-- Order: go right until you hit wall
-- Order: go right until you meet wall
-- Order: go right until you reach wall
-- Order: go right until you bump into wall
-- Order: go right until there is wall
-- Order: go right until wall
-- Order: go right till wall
-- Order: go right till you hit wall
-- Order: move right until you hit wall
-- Order: move right until you reach wall
-- Order: move right until wall
-- Order: keep go right until you hit wall
-- Order: keep walk right until you hit wall
-- Order: walk right to wall
-- Order: walk right as far as you can
-- Order: walk right as far as possible
-- Order: go right as far as you can
-- Order: go right as far as possible
-- Order: move right as far as you can
-- Order: move right as far as possible
-- Order: walk all way right until you hit wall
-- Plan: walk right wall
-- Does: It walks right until it meets a wall.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

local walked = 0

function update_func(player, ai, monsters, items)
  if not ai:move("right") then return "Done: a wall stops me after " .. walked .. " steps" end
  walked = walked + 1
  return "I am walking right"
end
