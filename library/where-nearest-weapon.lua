-- Order: where is the nearest weapon
-- Order: where is weapon
-- Order: where can i find weapon
-- Order: where do i find weapon
-- Order: where could i find weapon
-- Order: tell me where nearest weapon is
-- Order: what is nearest weapon
-- Order: which weapon is nearest
-- Plan: where weapon
-- Does: It tells you where the nearest weapon is.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

-- The weapons of a list.
local function weapons(list)
  local is_weapon, found = {bow = true, sword = true, salt = true, lantern = true, hammer = true}, {}
  for _, item in ipairs(list) do
    if is_weapon[item.name] then table.insert(found, item) end
  end
  return found
end

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
  local target = nearest(weapons(items), ai)
  if target then return "Done: the nearest weapon is the " .. target.name .. ", at " .. place(target.position or target) end
  return "Done: I cannot see any weapon"
end
