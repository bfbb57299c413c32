-- Order: help
-- Order: help me
-- Order: what can you do
-- Order: what can you do for me
-- Order: what are you able to do
-- Order: what do you know
-- Order: what do you understand
-- Order: what orders do you understand
-- Order: what commands do you know
-- Order: what commands are there
-- Order: what commands do you understand
-- Order: which commands are there
-- Order: which commands do you know
-- Order: which orders do you understand
-- Order: what can i say
-- Order: what can i tell you
-- Order: what can i tell you to do
-- Order: what can i ask you
-- Order: what can i ask you to do
-- Order: what are your abilities
-- Order: what are your skills
-- Order: what are your commands
-- Order: list your abilities
-- Order: list commands
-- Order: list your commands
-- Order: list all commands
-- Order: show me what you can do
-- Order: tell me what you can do
-- Order: how do you work
-- Order: how does this work
-- Plan: help
-- Does: It tells you what it can do.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

function update_func(player, ai, monsters, items)
  return "Done: I can fetch and bring items, fight, guard, follow, lead, explore, patrol, keep away from monsters, and answer questions about what is here"
end
