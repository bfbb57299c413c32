-- Order: are you ready to fight
-- Order: are you able to kill anything
-- Order: are you able to fight
-- Order: are you armed
-- Order: are you ready to fight
-- Order: are you ready for fight
-- Order: are you ready for battle
-- Order: do you have what it takes to fight
-- Order: are you able to kill any monster
-- Plan: can any
-- Does: It tells you whether it could kill any monster now.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

-- What a list holds, in words.
local function describe(list)
  local words = {}
  for _, entity in ipairs(list) do table.insert(words, entity.name) end
  return #words > 0 and table.concat(words, ", ") or "nothing"
end

-- Whether I hold what kills a monster.
local function can_hurt(monster)
  if monster.weakness == "arrow" and not ai:has_item("bow") then return false end
  return ai:has_item(monster.weakness)
end

-- The monsters that I can kill now.
local function hurtable(foes)
  local found = {}
  for _, foe in ipairs(foes) do
    if can_hurt(foe) then table.insert(found, foe) end
  end
  return found
end

function update_func(player, ai, monsters, items)
  local foes = hurtable(monsters)
  if #monsters == 0 then return "Done: there is no monster left" end
  if #foes > 0 then return "Done: yes, I could kill: " .. describe(foes) end
  return "Done: no, I have no weapon against any of them"
end
