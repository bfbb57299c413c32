-- Order: how do i get to the {item}
-- Order: how can i get to {item}
-- Order: how do i reach {item}
-- Order: how can i reach {item}
-- Order: how do i find {item}
-- Order: tell me way to {item}
-- Order: tell me how to get to {item}
-- Order: tell me how i get to {item}
-- Order: tell me how to reach {item}
-- Order: what is way to {item}
-- Order: which way to {item}
-- Order: which way is {item}
-- Order: which way do i go to get to {item}
-- Order: give me directions to {item}
-- Order: directions to {item}
-- Order: how to get to {item}
-- Order: what is shortest way to {item}
-- Order: what is best way to {item}
-- Order: what is shortest path to {item}
-- Plan: route {item}
-- Does: It tells you the way to the {item}.
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
  local target = nearest(named(items, "{item}"), player)
  if not target then return "Done: I cannot see the {item}" end
  local path, words, count = player:find_path_to(target), {}, 0
  local names = {w = "up", s = "down", a = "left", d = "right"}
  for index, step in ipairs(path) do
    count = count + 1
    if path[index + 1] ~= step then
      table.insert(words, names[step] .. " " .. count)
      count = 0
    end
  end
  if #path == 0 then return "Done: the {item} is at " .. place(target.position or target) end
  return "Done: to the {item} go " .. table.concat(words, ", ")
end
