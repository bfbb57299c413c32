-- Order: walk right {n} steps
-- Order: walk right {n} steps
-- Order: walk {n} step right
-- Order: walk {n} steps right
-- Order: walk {n} steps to right
-- Order: walk {n} step to right
-- Order: walk right {n}
-- Order: walk {n} right
-- Order: walk right by {n}
-- Order: walk right for {n} steps
-- Order: go right {n} steps
-- Order: go right {n} step
-- Order: go {n} steps right
-- Order: go {n} step right
-- Order: go {n} steps to right
-- Order: go {n} step to right
-- Order: go right {n}
-- Order: go {n} right
-- Order: go right for {n} steps
-- Order: move right {n} steps
-- Order: move right {n} step
-- Order: move {n} steps right
-- Order: move {n} step right
-- Order: move {n} steps to right
-- Order: move {n} step to right
-- Order: move right {n}
-- Order: move {n} right
-- Order: move right by {n}
-- Order: move right by {n} steps
-- Order: take {n} steps right
-- Order: take {n} step right
-- Order: take {n} steps to right
-- Order: take {n} step to right
-- Order: step {n} right
-- Order: step right {n}
-- Order: {n} steps right
-- Order: {n} step right
-- Order: {n} steps to right
-- Order: {n} step to right
-- Order: right {n}
-- Order: right {n} steps
-- Order: right {n} step
-- Order: {n} right
-- Order: make {n} steps right
-- Order: make {n} step right
-- Order: make {n} steps to right
-- Plan: walk right {n}
-- Does: It walks {n} steps right.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

local walked = 0

function update_func(player, ai, monsters, items)
  if walked < {n} and not ai:move("right") then
    return "Done: a wall stops me after " .. walked .. " steps"
  end
  walked = walked + 1
  if walked >= {n} then return "Done: I walked right, steps: {n}" end
  return "I am walking right: " .. walked .. " of {n}"
end
