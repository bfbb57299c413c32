-- Order: how many squares are there
-- Order: how many steps does dungeon have
-- Order: how many steps are in dungeon
-- Order: how many steps has dungeon
-- Order: how many floor steps are there
-- Order: how many steps are free
-- Order: how many free steps are there
-- Order: how big is dungeon
-- Order: how large is dungeon
-- Order: count floor steps
-- Order: count steps of dungeon
-- Order: count steps in dungeon
-- Order: what is size of dungeon
-- Order: number of steps in dungeon
-- Plan: count floor
-- Does: It counts the squares of the dungeon, and says so.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

-- The floor for which a measure is least.
local function floor_by(measure)
  local cells, least = {}, math.huge
  for row = 1, #maze do
    for col = 1, #maze[row] do
      if maze[row]:sub(col, col) ~= "#" then
        local value = measure(row, col)
        if value < least then cells, least = {}, value end
        if value == least then table.insert(cells, {row = row, col = col}) end
      end
    end
  end
  return cells
end

function update_func(player, ai, monsters, items)
  return "Done: squares of floor: " .. #floor_by(function(row, col) return 0 end)
end
