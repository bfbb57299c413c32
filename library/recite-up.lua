-- Order: count to {n}
-- Order: count up to {n}
-- Order: count from one to {n}
-- Order: count aloud to {n}
-- Order: count out loud to {n}
-- Plan: recite up {n}
-- Does: It counts aloud, one number a turn.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

local spoken = nil

function update_func(player, ai, monsters, items)
  spoken = spoken and spoken + 1 or 1
  if spoken > {n} then return "Done" end
  return spoken
end
