-- Order: take {n} steps away from me
-- Order: go {n} steps away from me
-- Order: walk {n} steps away from me
-- Order: move {n} steps away from me
-- Order: back off {n} steps from me
-- Order: back away {n} steps from me
-- Plan: away {n} me
-- Does: It takes {n} steps away from you.
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

-- The first step of the longest way that leads away from all targets; nil where none does.
local function way_from(targets, gap)
  local far, on, queue, steps = {}, {}, {}, ways()
  for _, target in ipairs(targets) do
    local at = target.position or target
    far[at.row * 100 + at.col] = 0
    table.insert(queue, {at.row, at.col})
  end
  for _, cell in ipairs(queue) do
    for _, step in ipairs(steps) do
      local row, col = cell[1] + step[2], cell[2] + step[3]
      if not far[row * 100 + col] and maze[row]:sub(col, col) ~= "#" then
        far[row * 100 + col] = far[cell[1] * 100 + cell[2]] + 1
        table.insert(queue, {row, col})
      end
    end
  end
  for index = #queue, 1, -1 do
    local key = queue[index][1] * 100 + queue[index][2]
    on[key] = 1
    for _, step in ipairs(steps) do
      local next_key = key + step[2] * 100 + step[3]
      if far[next_key] == far[key] + 1 then on[key] = math.max(on[key], on[next_key] + 1) end
    end
  end
  local here, best, first = ai.position.row * 100 + ai.position.col, 0, nil
  for _, step in ipairs(steps) do
    local row, col = ai.position.row + step[2], ai.position.col + step[3]
    local length = far[here] and far[row * 100 + col] == far[here] + 1 and on[row * 100 + col] or 0
    -- Rather not near danger; on the player's cell I would hand over what I carry.
    if length > 0 and is_clear(row, col, harmful(), gap) and (#ai.items == 0 or manhattan(player, {row, col}) > 0) then
      length = length + 1000
    end
    if length > best then best, first = length, step[1] end
  end
  return first
end

local walked = 0

function update_func(player, ai, monsters, items)
  local targets = {player}
  local step = walked < {n} and way_from(targets, 2)
  if step and ai:move(step) then walked = walked + 1 end
  if not step or walked >= {n} then return "Done: I went away from you, steps: " .. walked end
  return "I am going away from you: " .. walked .. " of {n}"
end
