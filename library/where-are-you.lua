-- Order: where are you
-- Order: where are you at
-- Order: where you at
-- Order: where you
-- Order: where are you now
-- Order: tell me where you are
-- Order: what is your position
-- Order: what is your location
-- Order: what are your coordinates
-- Order: your position
-- Order: your location
-- Order: where do you stand
-- Order: where are you standing
-- Order: where have you gone
-- Order: where did you go
-- Plan: where you
-- Does: It tells you where it is.
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
  local target = nearest({ai}, ai)
  if target then return "Done: I am at " .. place(target.position or target) end
  return "Done: I do not know"
end
