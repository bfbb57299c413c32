-- Order: drop {n} {item}s
-- Order: put down {n} {item}s
-- Order: put {n} {item}s down
-- Order: throw away {n} {item}s
-- Plan: drop {n} {item}
-- Does: It puts down so many of them.
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
    if #dropped < {n} then table.insert(dropped, item) end
  end
  for _, item in ipairs(dropped) do ai:remove_item(item.name) end
  if #dropped == 0 then return "Done: I carry no {item}" end
  return "Done: I dropped " .. describe(dropped)
end
