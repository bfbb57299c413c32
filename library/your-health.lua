-- Order: how is your health
-- Order: what is your health
-- Order: health
-- Order: your health
-- Order: how much health do you have
-- Order: how much health have you
-- Order: how much health have you got
-- Order: how much health you have
-- Order: how many lives do you have
-- Order: how many lives do you have left
-- Order: how many lives have you got
-- Order: how many lives have you left
-- Order: how many health points do you have
-- Order: tell me your health
-- Order: how healthy are you
-- Order: how hurt are you
-- Order: are you hurt
-- Order: are you wounded
-- Order: are you injured
-- Order: how much health do you have left
-- Order: how many health do you have
-- Order: how many hearts do you have
-- Order: how many hearts do you have left
-- Order: what is your health status
-- Order: status of your health
-- Plan: health you
-- Does: It tells you its health.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

function update_func(player, ai, monsters, items)
  return "Done: my health is " .. ai.health
end
