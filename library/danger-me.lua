-- Order: am i safe
-- Order: am i safe here
-- Order: am i in danger
-- Order: am i in any danger
-- Order: is it safe here
-- Order: is it safe for me
-- Order: is there danger near me
-- Order: is there monster near me
-- Order: are there monsters near me
-- Order: are there any monsters near me
-- Order: is any monster near me
-- Order: any monsters near me
-- Order: any danger near me
-- Order: is monster near me
-- Order: is it dangerous here
-- Order: any monsters close to me
-- Order: am i in danger here
-- Plan: danger me
-- Does: It tells you whether a monster is near you.
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
  local foe = nearest(monsters, player)
  if not foe then return "Done: no, there is no monster left" end
  local away = player:distance_to(foe)
  if away <= 3 then return "Done: yes, a " .. foe.name .. " is near, steps: " .. away end
  return "Done: no, you are safe, the nearest is a " .. foe.name .. ", steps: " .. away
end
