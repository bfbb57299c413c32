-- Order: how far are you from me
-- Order: how far away are you
-- Order: how far are you
-- Order: how far away are you from me
-- Order: how far am i from you
-- Order: how far are you away
-- Order: how far are you away from me
-- Order: what is distance between us
-- Order: how many steps are you away from me
-- Order: how many steps are you from me
-- Plan: far me
-- Does: It tells you how far it is from you.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

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
  if not target then return "Done: I cannot see you" end
  local path, straight = ai:find_path_to(target), ai:distance_to(target)
  return "Done: to you it is " .. math.max(#path, straight) .. " steps"
end
