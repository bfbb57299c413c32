-- Order: thank you
-- Order: thank you very much
-- Order: thank you so much
-- Order: many thanks
-- Order: much appreciated
-- Order: thanks a lot
-- Order: thanks for help
-- Order: thank you for help
-- Order: thank you for your help
-- Plan: chat thanks
-- Does: It says that it was a pleasure.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

function update_func(player, ai, monsters, items)
  return "Done: You are welcome!"
end
