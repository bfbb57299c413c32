-- Order: are you able to kill a {monster}
-- Order: are you able to fight {monster}
-- Order: are you armed against {monster}
-- Order: are you armed against {monster}s
-- Order: are you armed for {monster}
-- Order: are you ready to fight {monster}
-- Order: are you ready to kill {monster}
-- Order: are you ready for {monster}
-- Order: are you strong enough to kill {monster}
-- Order: are you equipped to kill {monster}
-- Order: are you equipped to fight {monster}
-- Order: do you have what it takes to kill {monster}
-- Order: do you have what you need to kill {monster}
-- Order: do you have everything you need to kill {monster}
-- Order: have you got what it takes to kill {monster}
-- Order: tell me if you can kill {monster}
-- Order: would you be able to kill {monster}
-- Plan: can {monster}
-- Does: It tells you whether it could kill a {monster} now.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

-- Those of a list that have a name.
local function named(list, name)
  local found = {}
  for _, entity in ipairs(list) do
    if entity.name == name then table.insert(found, entity) end
  end
  return found
end

-- Whether I hold what kills a monster.
local function can_hurt(monster)
  if monster.weakness == "arrow" and not ai:has_item("bow") then return false end
  return ai:has_item(monster.weakness)
end

function update_func(player, ai, monsters, items)
  local foes = named(monsters, "{monster}")
  if #foes == 0 then return "Done: there is no {monster} left" end
  if can_hurt(foes[1]) then return "Done: yes, I can kill the {monster}" end
  return "Done: no, I need: " .. foes[1].weakness
end
