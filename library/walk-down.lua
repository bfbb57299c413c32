-- Order: walk down {n} steps
-- Order: walk down {n} steps
-- Order: walk {n} step down
-- Order: walk {n} steps down
-- Order: walk {n} steps to down
-- Order: walk {n} step to down
-- Order: walk down {n}
-- Order: walk {n} down
-- Order: walk down by {n}
-- Order: walk down for {n} steps
-- Order: go down {n} steps
-- Order: go down {n} step
-- Order: go {n} steps down
-- Order: go {n} step down
-- Order: go {n} steps to down
-- Order: go {n} step to down
-- Order: go down {n}
-- Order: go {n} down
-- Order: go down for {n} steps
-- Order: move down {n} steps
-- Order: move down {n} step
-- Order: move {n} steps down
-- Order: move {n} step down
-- Order: move {n} steps to down
-- Order: move {n} step to down
-- Order: move down {n}
-- Order: move {n} down
-- Order: move down by {n}
-- Order: move down by {n} steps
-- Order: take {n} steps down
-- Order: take {n} step down
-- Order: take {n} steps to down
-- Order: take {n} step to down
-- Order: step {n} down
-- Order: step down {n}
-- Order: {n} steps down
-- Order: {n} step down
-- Order: {n} steps to down
-- Order: {n} step to down
-- Order: down {n}
-- Order: down {n} steps
-- Order: down {n} step
-- Order: {n} down
-- Order: make {n} steps down
-- Order: make {n} step down
-- Order: make {n} steps to down
-- Plan: walk down {n}
-- Does: It walks {n} steps down.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

local walked = 0

function update_func(player, ai, monsters, items)
  if walked < {n} and not ai:move("down") then
    return "Done: a wall stops me after " .. walked .. " steps"
  end
  walked = walked + 1
  if walked >= {n} then return "Done: I walked down, steps: {n}" end
  return "I am walking down: " .. walked .. " of {n}"
end
