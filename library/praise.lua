-- Order: well done
-- Order: good job
-- Order: great job
-- Order: nice job
-- Order: good work
-- Order: great work
-- Order: nice work
-- Order: good boy
-- Order: good girl
-- Order: nice one
-- Order: you are great
-- Order: you are best
-- Order: you are awesome
-- Order: you are amazing
-- Order: good companion
-- Order: you did well
-- Order: you did great
-- Order: that was great
-- Order: that was awesome
-- Order: awesome
-- Order: great
-- Order: excellent
-- Plan: chat praise
-- Does: It is glad.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

function update_func(player, ai, monsters, items)
  return "Done: Thank you, that is kind of you!"
end
