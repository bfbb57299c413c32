-- Order: keep away from monsters
-- Order: avoid all monsters
-- Order: avoid every monster
-- Order: avoid any monsters
-- Order: avoid monster
-- Order: avoid any monster
-- Order: stay away from monsters
-- Order: stay away from all monsters
-- Order: stay away from every monster
-- Order: stay away from any monster
-- Order: stay away from any monsters
-- Order: keep away from monsters
-- Order: keep away from all monsters
-- Order: keep away from every monster
-- Order: keep clear of monsters
-- Order: keep clear of all monsters
-- Order: stay clear of monsters
-- Order: stay clear of all monsters
-- Order: steer clear of monsters
-- Order: steer clear of all monsters
-- Order: run away from monsters
-- Order: run away from all monsters
-- Order: run from monsters
-- Order: flee from monsters
-- Order: flee from all monsters
-- Order: flee
-- Order: run away
-- Order: hide
-- Order: hide from monsters
-- Order: hide from all monsters
-- Order: keep out of way of monsters
-- Order: stay out of way of monsters
-- Order: keep your distance from monsters
-- Order: keep distance from monsters
-- Order: escape from monsters
-- Order: escape monsters
-- Order: evade monsters
-- Order: dodge monsters
-- Order: do not go near monsters
-- Order: do not go near any monsters
-- Order: do not go near any monster
-- Order: avoid monsters
-- Plan: avoid all
-- Does: It keeps out of the way of all monsters.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

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
  local foes = monsters
  if is_clear(ai.position.row, ai.position.col, foes, 4) then return "I am keeping watch" end
  flee(foes)
  return "I am getting away"
end
