-- Order: where is the nearest monster
-- Order: where is monster
-- Order: tell me where nearest monster is
-- Order: what is nearest monster
-- Order: which monster is nearest
-- Order: what is position of nearest monster
-- Order: what is location of nearest monster
-- Order: nearest monster
-- Order: nearest monster where
-- Order: nearest monster is where
-- Plan: where monster
-- Does: It tells you where the nearest monster is.
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
  local target = nearest(monsters, ai)
  if target then return "Done: the nearest monster is the " .. target.name .. ", at " .. place(target.position or target) end
  return "Done: I cannot see any monster"
end
