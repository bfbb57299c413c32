-- Order: walk left until you hit a wall
-- Order: walk left until you meet wall
-- Order: walk left until you reach wall
-- Order: walk left until wall
-- Order: walk left till you hit wall
-- Order: walk left till wall
-- Order: walk left until there is wall
-- Order: walk left until you bump into wall
-- Order: walk left until you are at wall
-- Order: go left until you hit wall
-- Order: go left until you meet wall
-- Order: go left until you reach wall
-- Order: go left until you bump into wall
-- Order: go left until there is wall
-- Order: go left until wall
-- Order: go left till wall
-- Order: go left till you hit wall
-- Order: move left until you hit wall
-- Order: move left until you reach wall
-- Order: move left until wall
-- Order: keep go left until you hit wall
-- Order: keep walk left until you hit wall
-- Order: walk left to wall
-- Order: walk left as far as you can
-- Order: walk left as far as possible
-- Order: go left as far as you can
-- Order: go left as far as possible
-- Order: move left as far as you can
-- Order: move left as far as possible
-- Order: walk all way left until you hit wall
-- Plan: walk left wall
-- Does: It walks left until it meets a wall.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

local walked = 0

function update_func(player, ai, monsters, items)
  if not ai:move("left") then return "Done: a wall stops me after " .. walked .. " steps" end
  walked = walked + 1
  return "I am walking left"
end
