-- Order: dance
-- Order: dance for me
-- Order: do dance
-- Order: do little dance
-- Order: do dance for me
-- Order: show me dance
-- Order: show me your moves
-- Order: show me some dance moves
-- Order: show me your dance moves
-- Order: dance around
-- Order: dance little
-- Order: do happy dance
-- Order: start dancing
-- Order: go dance
-- Order: lets see you dance
-- Order: entertain me
-- Plan: dance
-- Does: It dances.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

local beat = 0

function update_func(player, ai, monsters, items)
  local steps, words = {"a", "d", "w", "s"}, {"La la la", "Hey", "Turn around", "Ta-da"}
  beat = beat % 4 + 1
  if not ai:move(steps[beat]) then ai:move_random() end
  return words[beat] .. "!"
end
