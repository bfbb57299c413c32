-- Order: drop everything
-- Order: drop all
-- Order: drop all items
-- Order: drop all your items
-- Order: drop everything you have
-- Order: drop everything you carry
-- Order: drop all you have
-- Order: drop all you carry
-- Order: drop your items
-- Order: drop everything here
-- Order: empty your bag
-- Order: empty your pockets
-- Order: empty your hands
-- Order: throw everything away
-- Order: throw away everything
-- Order: put everything down
-- Order: drop every item
-- Order: dump everything
-- Plan: drop all
-- Does: It puts down all that it carries.
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
    table.insert(dropped, item)
  end
  for _, item in ipairs(dropped) do ai:remove_item(item.name) end
  if #dropped == 0 then return "Done: I carry no item" end
  return "Done: I dropped " .. describe(dropped)
end
