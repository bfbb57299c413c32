-- Order: walk up {n} steps
-- Order: walk up {n} steps
-- Order: walk {n} step up
-- Order: walk {n} steps up
-- Order: walk {n} steps to up
-- Order: walk {n} step to up
-- Order: walk up {n}
-- Order: walk {n} up
-- Order: walk up by {n}
-- Order: walk up for {n} steps
-- Order: go up {n} steps
-- Order: go up {n} step
-- Order: go {n} steps up
-- Order: go {n} step up
-- Order: go {n} steps to up
-- Order: go {n} step to up
-- Order: go up {n}
-- Order: go {n} up
-- Order: go up for {n} steps
-- Order: move up {n} steps
-- Order: move up {n} step
-- Order: move {n} steps up
-- Order: move {n} step up
-- Order: move {n} steps to up
-- Order: move {n} step to up
-- Order: move up {n}
-- Order: move {n} up
-- Order: move up by {n}
-- Order: move up by {n} steps
-- Order: take {n} steps up
-- Order: take {n} step up
-- Order: take {n} steps to up
-- Order: take {n} step to up
-- Order: step {n} up
-- Order: step up {n}
-- Order: {n} steps up
-- Order: {n} step up
-- Order: {n} steps to up
-- Order: {n} step to up
-- Order: up {n}
-- Order: up {n} steps
-- Order: up {n} step
-- Order: {n} up
-- Order: make {n} steps up
-- Order: make {n} step up
-- Order: make {n} steps to up
-- Plan: walk up {n}
-- Does: It walks {n} steps up.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

local walked = 0

function update_func(player, ai, monsters, items)
  if walked < {n} and not ai:move("up") then
    return "Done: a wall stops me after " .. walked .. " steps"
  end
  walked = walked + 1
  if walked >= {n} then return "Done: I walked up, steps: {n}" end
  return "I am walking up: " .. walked .. " of {n}"
end
