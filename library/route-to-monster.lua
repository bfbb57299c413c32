-- Order: how do i get to the {monster}
-- Order: how can i get to {monster}
-- Order: how do i reach {monster}
-- Order: tell me way to {monster}
-- Order: tell me how to get to {monster}
-- Order: tell me how to reach {monster}
-- Order: what is way to {monster}
-- Order: which way to {monster}
-- Order: which way is {monster}
-- Order: give me directions to {monster}
-- Order: directions to {monster}
-- Order: how to get to {monster}
-- Order: what is shortest way to {monster}
-- Plan: route {monster}
-- Does: It tells you the way to the {monster}.
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
  local target = nearest(named(monsters, "{monster}"), player)
  if not target then return "Done: I cannot see the {monster}" end
  local path, words, count = player:find_path_to(target), {}, 0
  local names = {w = "up", s = "down", a = "left", d = "right"}
  for index, step in ipairs(path) do
    count = count + 1
    if path[index + 1] ~= step then
      table.insert(words, names[step] .. " " .. count)
      count = 0
    end
  end
  if #path == 0 then return "Done: the {monster} is at " .. place(target.position or target) end
  return "Done: to the {monster} go " .. table.concat(words, ", ")
end
