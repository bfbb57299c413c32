-- Order: count down from {n}
-- Order: countdown from {n}
-- Order: count backwards from {n}
-- Order: count down from {n} out loud
-- Plan: recite down {n}
-- Does: It counts down aloud, one number a turn.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

local spoken = nil

function update_func(player, ai, monsters, items)
  spoken = spoken and spoken - 1 or {n}
  if spoken < 1 then return "Done" end
  return spoken
end
