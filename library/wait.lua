-- Order: wait {n} turns
-- Order: wait {n} turns
-- Order: wait for {n} turn
-- Order: wait {n}
-- Order: wait here for {n} turn
-- Order: wait here {n} turn
-- Order: pause for {n} turn
-- Order: pause {n} turn
-- Order: rest for {n} turn
-- Order: rest {n} turn
-- Order: skip {n} turn
-- Order: do nothing for {n} turn
-- Order: stand still for {n} turn
-- Order: sit out {n} turn
-- Plan: wait {n}
-- Does: It waits {n} turns.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

local waited = 0

function update_func(player, ai, monsters, items)
  waited = waited + 1
  if waited >= {n} then return "Done: turns waited: {n}" end
  return "I am waiting: " .. waited .. " of {n}"
end
