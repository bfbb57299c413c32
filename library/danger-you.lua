-- Order: are you safe
-- Order: are you safe there
-- Order: are you in danger
-- Order: are you in any danger
-- Order: is it safe there
-- Order: is it safe where you are
-- Order: is there danger near you
-- Order: is there monster near you
-- Order: are there monsters near you
-- Order: are there any monsters near you
-- Order: is any monster near you
-- Order: any monsters near you
-- Order: any danger near you
-- Order: is monster near you
-- Order: is it dangerous there
-- Order: any monsters close to you
-- Order: anything near you
-- Plan: danger you
-- Does: It tells you whether a monster is near it.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

-- The nearest of a list; nil where it is empty.
local function nearest(list, from)
  local best = nil
  for _, entity in ipairs(list) do
    if not best or from:distance_to(entity) < from:distance_to(best) then best = entity end
  end
  return best
end

function update_func(player, ai, monsters, items)
  local foe = nearest(monsters, ai)
  if not foe then return "Done: no, there is no monster left" end
  local away = ai:distance_to(foe)
  if away <= 3 then return "Done: yes, a " .. foe.name .. " is near, steps: " .. away end
  return "Done: no, I am safe, the nearest is a " .. foe.name .. ", steps: " .. away
end
