-- Order: what is everybody's health
-- Order: how is everybody health
-- Order: how is everybody doing
-- Order: what is health of everybody
-- Order: tell me health of everybody
-- Order: tell me everybody health
-- Order: show me health of everybody
-- Order: what is our health
-- Order: how healthy are we
-- Order: everybody health
-- Order: how much health has everybody
-- Order: how much health has everybody got
-- Order: how much health does everybody have
-- Order: health of everybody
-- Order: show me everybody health
-- Order: how is everybody
-- Order: team health
-- Order: party health
-- Plan: health all
-- Does: It tells you the health of everybody.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

function update_func(player, ai, monsters, items)
  return "Done: your health is " .. player.health .. ", mine is " .. ai.health
end
