-- Order: walk left {n} steps
-- Order: walk left {n} steps
-- Order: walk {n} step left
-- Order: walk {n} steps left
-- Order: walk {n} steps to left
-- Order: walk {n} step to left
-- Order: walk left {n}
-- Order: walk {n} left
-- Order: walk left by {n}
-- Order: walk left for {n} steps
-- Order: go left {n} steps
-- Order: go left {n} step
-- Order: go {n} steps left
-- Order: go {n} step left
-- Order: go {n} steps to left
-- Order: go {n} step to left
-- Order: go left {n}
-- Order: go {n} left
-- Order: go left for {n} steps
-- Order: move left {n} steps
-- Order: move left {n} step
-- Order: move {n} steps left
-- Order: move {n} step left
-- Order: move {n} steps to left
-- Order: move {n} step to left
-- Order: move left {n}
-- Order: move {n} left
-- Order: move left by {n}
-- Order: move left by {n} steps
-- Order: take {n} steps left
-- Order: take {n} step left
-- Order: take {n} steps to left
-- Order: take {n} step to left
-- Order: step {n} left
-- Order: step left {n}
-- Order: {n} steps left
-- Order: {n} step left
-- Order: {n} steps to left
-- Order: {n} step to left
-- Order: left {n}
-- Order: left {n} steps
-- Order: left {n} step
-- Order: {n} left
-- Order: make {n} steps left
-- Order: make {n} step left
-- Order: make {n} steps to left
-- Plan: walk left {n}
-- Does: It walks {n} steps left.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

local walked = 0

function update_func(player, ai, monsters, items)
  if walked < {n} and not ai:move("left") then
    return "Done: a wall stops me after " .. walked .. " steps"
  end
  walked = walked + 1
  if walked >= {n} then return "Done: I walked left, steps: {n}" end
  return "I am walking left: " .. walked .. " of {n}"
end
