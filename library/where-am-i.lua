-- Order: where am i
-- Order: where am i at
-- Order: where am i now
-- Order: tell me where i am
-- Order: what is my position
-- Order: what is my location
-- Order: what are my coordinates
-- Order: my position
-- Order: my location
-- Order: where do i stand
-- Order: where am i standing
-- Plan: where me
-- Does: It tells you where you are.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

-- A position in words.
local function place(at)
  return "row " .. at.row .. ", column " .. at.col
end

-- The nearest of a list; nil where it is empty.
local function nearest(list, from)
  local best = nil
  for _, entity in ipairs(list) do
    if not best or from:distance_to(entity) < from:distance_to(best) then best = entity end
  end
  return best
end

function update_func(player, ai, monsters, items)
  local target = nearest({player}, ai)
  if target then return "Done: you are at " .. place(target.position or target) end
  return "Done: I cannot see you"
end
