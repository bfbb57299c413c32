-- Order: where is the nearest item
-- Order: where is nearest thing
-- Order: tell me where nearest item is
-- Order: what is nearest item
-- Order: which item is nearest
-- Order: what is position of nearest item
-- Order: where can i find an item
-- Order: where can i find something
-- Order: nearest item
-- Order: nearest item where
-- Order: nearest item is where
-- Plan: where item
-- Does: It tells you where the nearest item is.
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
  local target = nearest(items, ai)
  if target then return "Done: the nearest item is the " .. target.name .. ", at " .. place(target.position or target) end
  return "Done: I cannot see any item"
end
