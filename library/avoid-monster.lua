-- Order: keep away from the {monster}
-- Order: avoid {monster}s
-- Order: avoid all {monster}s
-- Order: avoid every {monster}
-- Order: avoid any {monster}
-- Order: avoid any {monster}s
-- Order: stay away from {monster}
-- Order: stay away from {monster}s
-- Order: stay away from all {monster}s
-- Order: stay away from every {monster}
-- Order: stay away from any {monster}
-- Order: stay away from that {monster}
-- Order: keep away from {monster}
-- Order: keep away from {monster}s
-- Order: keep away from all {monster}s
-- Order: keep away from every {monster}
-- Order: keep away from any {monster}
-- Order: keep away from that {monster}
-- Order: keep clear of {monster}
-- Order: keep clear of {monster}s
-- Order: stay clear of {monster}
-- Order: stay clear of {monster}s
-- Order: steer clear of {monster}
-- Order: steer clear of {monster}s
-- Order: steer clear of every {monster}
-- Order: run away from {monster}
-- Order: run away from {monster}s
-- Order: run from {monster}
-- Order: run from {monster}s
-- Order: flee from {monster}
-- Order: flee from {monster}s
-- Order: hide from {monster}
-- Order: hide from {monster}s
-- Order: keep out of way of {monster}
-- Order: keep out of way of {monster}s
-- Order: keep your distance from {monster}
-- Order: keep your distance from {monster}s
-- Order: keep distance from {monster}
-- Order: evade {monster}
-- Order: evade {monster}s
-- Order: dodge {monster}
-- Order: dodge {monster}s
-- Order: escape from {monster}
-- Order: do not go near {monster}
-- Order: do not go near {monster}s
-- Order: do not go near any {monster}
-- Order: avoid {monster}
-- Plan: avoid {monster}
-- Does: It keeps out of the way of every {monster}.
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
  local foes = named(monsters, "{monster}")
  if is_clear(ai.position.row, ai.position.col, foes, 4) then return "I am keeping watch" end
  flee(foes)
  return "I am getting away"
end
