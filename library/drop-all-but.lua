-- Order: drop everything but the {item}
-- Order: drop everything except the {item}
-- Order: drop all but the {item}
-- Order: put down everything but the {item}
-- Plan: drop all but {item}
-- Does: It puts down all that it holds but those.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

-- Those of a list that have another name.
local function except(list, name)
  local found = {}
  for _, entity in ipairs(list) do
    if entity.name ~= name then table.insert(found, entity) end
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
  for _, item in ipairs(except(ai.items, "{item}")) do
    table.insert(dropped, item)
  end
  for _, item in ipairs(dropped) do ai:remove_item(item.name) end
  if #dropped == 0 then return "Done: I carry no item but the {item}" end
  return "Done: I dropped " .. describe(dropped)
end
