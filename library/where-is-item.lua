-- Order: where is the {item}
-- Order: where is nearest {item}
-- Order: where can i find {item}
-- Order: where could i find {item}
-- Order: where do i find {item}
-- Order: where does {item} lie
-- Order: where is {item} lying
-- Order: where did {item} go
-- Order: where are {item}s
-- Order: where to find {item}
-- Order: where {item}
-- Order: tell me where {item} is
-- Order: tell me where i can find {item}
-- Order: tell me where i find {item}
-- Order: tell me where nearest {item} is
-- Order: what is position of {item}
-- Order: what is location of {item}
-- Order: position of {item}
-- Order: location of {item}
-- Order: locate {item}
-- Order: locate {item} for me
-- Order: show me where {item} is
-- Order: have you seen {item}
-- Order: did you see {item}
-- Order: do you see {item}
-- Order: can you see {item}
-- Order: {item} where
-- Order: {item} location
-- Order: {item} position
-- Order: where is {item} at
-- Order: where lies {item}
-- Order: tell me position of {item}
-- Order: tell me location of {item}
-- Order: what is {item} position
-- Plan: where {item}
-- Does: It tells you where the {item} is.
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

-- A position in words.
local function place(at)
  return "row " .. at.row .. ", column " .. at.col
end

-- The nearest of a list; nil where it is empty.
local function nearest(list, from)
  local best = nil
  for _, entity in ipairs(list) do
    if not best or from:distance_to(entity) < from:distance_to(best) then best = entity end
  end
  return best
end

function update_func(player, ai, monsters, items)
  local target = nearest(named(items, "{item}"), ai)
  if target then return "Done: the {item} is at " .. place(target.position or target) end
  for _, holder in ipairs({ai, player, table.unpack(players)}) do
    if holder:has_item("{item}") then
      return "Done: " .. (holder == ai and "I carry" or holder == player and "you carry" or holder.name .. " carries") .. " the {item}"
    end
  end
  return "Done: I cannot see the {item}"
end
