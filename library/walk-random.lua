-- Order: take {n} random steps
-- Order: make {n} random steps
-- Order: walk {n} random steps
-- Order: wander {n} steps
-- Plan: walk random {n}
-- Does: It takes so many random steps.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

local walked = 0

function update_func(player, ai, monsters, items)
  ai:move_random()
  walked = walked + 1
  if walked >= {n} then return "Done: random steps taken: {n}" end
  return "Random step " .. walked .. " of {n}"
end
