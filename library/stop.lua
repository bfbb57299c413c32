-- Order: stop
-- Order: stop it
-- Order: stop that
-- Order: stop this
-- Order: stop everything
-- Order: stop what you are doing
-- Order: stop whatever you are doing
-- Order: stop all that
-- Order: cancel
-- Order: cancel that
-- Order: abort
-- Order: abort mission
-- Order: never mind
-- Order: nevermind
-- Order: forget it
-- Order: forget about it
-- Order: forget that
-- Order: cancel your order
-- Order: cancel my last order
-- Order: quit it
-- Plan: stop
-- Does: It stops what it is doing.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

function update_func(player, ai, monsters, items)
  return "Done: I stop."
end
