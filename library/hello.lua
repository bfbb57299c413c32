-- Order: hello
-- Order: hello there
-- Order: hey there
-- Order: hi there
-- Order: good morning
-- Order: good evening
-- Order: good day
-- Order: greetings
-- Order: how are you
-- Order: how are you doing
-- Order: what is up
-- Order: sup
-- Order: howdy
-- Plan: chat hello
-- Does: It greets you.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

function update_func(player, ai, monsters, items)
  return "Done: Hello! What shall I do?"
end
