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

function update_func(player, ai, monsters, items)
  local target, steps = nil, math.huge
  for _, one in ipairs({player}) do
    local count = math.max(#ai:find_path_to(one), ai:distance_to(one))
    if count < steps then target, steps = one, count end
  end
  if not target then return "Done: I cannot see you" end
  return "Done: to you it is " .. steps .. " steps"
end
