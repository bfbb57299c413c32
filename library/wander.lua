-- Order: wander
-- Order: wander around
-- Order: wander about
-- Order: wander around dungeon
-- Order: wander through dungeon
-- Order: wander randomly
-- Order: wander about randomly
-- Order: wander around randomly
-- Order: wander aimlessly
-- Order: walk around
-- Order: walk about
-- Order: walk around randomly
-- Order: walk randomly
-- Order: walk at random
-- Order: walk around at random
-- Order: roam
-- Order: roam around
-- Order: roam about
-- Order: roam dungeon
-- Order: roam freely
-- Order: stroll around
-- Order: stroll about
-- Order: go for walk
-- Order: take walk
-- Order: go wander
-- Order: go wander around
-- Order: move randomly
-- Order: move around randomly
-- Order: move around
-- Order: move about
-- Order: run around
-- Order: run around randomly
-- Order: walk wherever you like
-- Order: go wherever you like
-- Order: go wherever you want
-- Plan: wander
-- Does: It walks about at random.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

-- Whether I hold what kills a monster.
local function can_hurt(monster)
  if monster.weakness == "arrow" and not ai:has_item("bow") then return false end
  return ai:has_item(monster.weakness)
end

-- The monsters that hurt me if I come near, or cost me what a fight uses up.
local function harmful()
  local uses_up, found = {arrow = true, salt = true}, {}
  for _, monster in ipairs(monsters) do
    if not can_hurt(monster) or uses_up[monster.weakness] then table.insert(found, monster) end
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
  if is_clear(ai.position.row, ai.position.col, harmful(), 2) then ai:move_random() else flee(harmful()) end
  return "I am walking about"
end
