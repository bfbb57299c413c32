-- Order: do i have the {item}
-- Order: have i got {item}
-- Order: am i carry {item}
-- Order: am i hold {item}
-- Order: do i carry {item}
-- Order: do i hold {item}
-- Order: do i still have {item}
-- Order: do i already have {item}
-- Order: do i own {item}
-- Order: is {item} in my bag
-- Order: do i have any {item}s
-- Order: have i got any {item}s
-- Plan: has me {item}
-- Does: It tells you whether you have the {item}.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

function update_func(player, ai, monsters, items)
  if player:has_item("{item}") then return "Done: yes, you have the {item}" end
  return "Done: no, you have no {item}"
end
