-- Order: how is my health
-- Order: what is my health
-- Order: my health
-- Order: how much health do i have
-- Order: how much health have i
-- Order: how much health have i got
-- Order: how many lives do i have
-- Order: how many lives do i have left
-- Order: how many lives have i got
-- Order: how many lives have i got left
-- Order: how many lives have i left
-- Order: how many health points do i have
-- Order: tell me my health
-- Order: how healthy am i
-- Order: how hurt am i
-- Order: am i hurt
-- Order: am i wounded
-- Order: am i injured
-- Order: how much health do i have left
-- Order: how much health have i got left
-- Order: how many hearts do i have
-- Order: how many hearts do i have left
-- Plan: health me
-- Does: It tells you your health.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

function update_func(player, ai, monsters, items)
  return "Done: your health is " .. player.health
end
