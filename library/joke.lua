-- Order: tell me a joke
-- Order: tell joke
-- Order: tell me something funny
-- Order: make me laugh
-- Order: do you know joke
-- Order: do you know any jokes
-- Order: do you know any good jokes
-- Order: know any jokes
-- Order: say something funny
-- Order: joke
-- Order: got any jokes
-- Plan: chat joke
-- Does: It tells you a joke.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

function update_func(player, ai, monsters, items)
  return "Done: Why do bats never get lost? They always know where to hang out."
end
