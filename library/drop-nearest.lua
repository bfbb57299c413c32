-- Order: drop something
-- Order: drop one thing
-- Order: drop one item
-- Order: put something down
-- Plan: drop any
-- Does: It puts down one thing that it holds.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

-- What a list holds, in words.
local function describe(list)
  local words = {}
  for _, entity in ipairs(list) do table.insert(words, entity.name) end
  return #words > 0 and table.concat(words, ", ") or "nothing"
end

function update_func(player, ai, monsters, items)
  local dropped = {}
  for _, item in ipairs(ai.items) do
    if #dropped < 1 then table.insert(dropped, item) end
  end
  for _, item in ipairs(dropped) do ai:remove_item(item.name) end
  if #dropped == 0 then return "Done: I carry no item" end
  return "Done: I dropped " .. describe(dropped)
end
