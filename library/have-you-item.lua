-- Order: do you have the {item}
-- Order: have you got {item}
-- Order: have you {item}
-- Order: you have {item}
-- Order: do you carry {item}
-- Order: do you hold {item}
-- Order: are you carry {item}
-- Order: are you hold {item}
-- Order: do you still have {item}
-- Order: do you already have {item}
-- Order: do you own {item}
-- Order: you got {item}
-- Order: got {item}
-- Order: is {item} in your bag
-- Order: do you have any {item}s
-- Order: have you got any {item}s
-- Plan: has you {item}
-- Does: It tells you whether it has the {item}.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

function update_func(player, ai, monsters, items)
  if ai:has_item("{item}") then return "Done: yes, I have the {item}" end
  return "Done: no, I have no {item}"
end
