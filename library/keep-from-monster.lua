-- Order: keep {n} steps away from the {monster}
-- Order: keep {n} steps away from {monster}s
-- Order: keep {n} steps away from every {monster}
-- Order: keep {n} steps away from any {monster}
-- Order: keep {n} steps away from all {monster}s
-- Order: keep {n} steps from {monster}
-- Order: keep {n} steps from {monster}s
-- Order: keep {n} steps from every {monster}
-- Order: keep {n} away from {monster}
-- Order: keep {n} away from {monster}s
-- Order: keep {n} steps distance from {monster}
-- Order: keep a distance of {n} from {monster}
-- Order: keep a distance of {n} steps from {monster}
-- Order: keep at least {n} steps away from {monster}
-- Order: keep at least {n} steps away from {monster}s
-- Order: keep at least {n} steps from {monster}
-- Order: keep at least {n} steps from {monster}s
-- Order: stay {n} steps away from {monster}
-- Order: stay {n} steps away from {monster}s
-- Order: stay {n} steps away from every {monster}
-- Order: stay {n} steps away from any {monster}
-- Order: stay {n} steps from {monster}
-- Order: stay {n} away from {monster}
-- Order: stay at least {n} steps away from {monster}
-- Order: stay at least {n} steps away from {monster}s
-- Order: stay at least {n} steps from {monster}
-- Order: stay at least {n} steps from {monster}s
-- Plan: keep {n} {monster}
-- Does: It keeps {n} steps away from every {monster}.
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

-- The four steps, and what each does to row and column.
local function ways()
  return {{"w", -1, 0}, {"s", 1, 0}, {"a", 0, -1}, {"d", 0, 1}}
end

-- Whether a cell is more than so many steps away from all of a list.
local function is_clear(row, col, others, gap)
  for _, other in ipairs(others) do
    if manhattan(other, {row, col}) <= gap then return false end
  end
  return true
end

-- One step to where the nearest of a list is farthest away, rather not into a dead end.
local function flee(others)
  local best, step = -1, nil
  for _, way in ipairs({{nil, 0, 0}, table.unpack(ways())}) do
    local row, col = ai.position.row + way[2], ai.position.col + way[3]
    if valid_move({row, col}) then
      local score = 0
      while score < 6 and is_clear(row, col, others, score) do score = score + 1 end
      for _, exit in ipairs(ways()) do
        if valid_move({row + exit[2], col + exit[3]}) then score = score + 0.2 end
      end
      if score > best then best, step = score, way[1] end
    end
  end
  if step then ai:move(step) end
end

function update_func(player, ai, monsters, items)
  local targets = named(monsters, "{monster}")
  if not is_clear(ai.position.row, ai.position.col, targets, {n} - 1) then
    flee(targets)
  end
  return "I am keeping my distance from the {monster}: {n}"
end
