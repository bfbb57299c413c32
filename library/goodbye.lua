-- Order: bye
-- Order: bye bye
-- Order: goodbye
-- Order: good bye
-- Order: good night
-- Order: see you
-- Order: see you later
-- Order: see you soon
-- Order: see you tomorrow
-- Order: farewell
-- Order: cya
-- Order: i have to go
-- Plan: chat bye
-- Does: It says goodbye.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

function update_func(player, ai, monsters, items)
  return "Done: Goodbye! I will be here."
end
