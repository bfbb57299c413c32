-- Order: drop the {item}
-- Order: drop your {item}
-- Order: drop that {item}
-- Order: drop one {item}
-- Order: drop {item} here
-- Order: drop {item} on floor
-- Order: drop {item} on ground
-- Order: throw away {item}
-- Order: throw {item} away
-- Order: throw down {item}
-- Order: put {item} down
-- Order: put {item} on floor
-- Order: put {item} on ground
-- Order: lay {item} down
-- Order: lay down {item}
-- Order: leave {item} here
-- Order: discard {item}
-- Order: dump {item}
-- Order: ditch {item}
-- Order: toss {item}
-- Order: toss your {item}
-- Order: put that {item} down
-- Order: leave your {item} on floor
-- Order: leave {item} on floor
-- Plan: drop {item}
-- Does: It puts the {item} down.
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

-- What a list holds, in words.
local function describe(list)
  local words = {}
  for _, entity in ipairs(list) do table.insert(words, entity.name) end
  return #words > 0 and table.concat(words, ", ") or "nothing"
end

function update_func(player, ai, monsters, items)
  local dropped = {}
  for _, item in ipairs(named(ai.items, "{item}")) do
    if #dropped < 1 then table.insert(dropped, item) end
  end
  for _, item in ipairs(dropped) do ai:remove_item(item.name) end
  if #dropped == 0 then return "Done: I carry no {item}" end
  return "Done: I dropped " .. describe(dropped)
end
