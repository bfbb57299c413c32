-- Order: explore
-- Order: explore the dungeon
-- Order: look around
-- Order: have a look around
-- Does: It walks to every corner that it has not been to, the nearest first, and keeps clear of monsters.

local STEPS = { { "w", -1, 0 }, { "s", 1, 0 }, { "a", 0, -1 }, { "d", 0, 1 } }

local function key(row, col)
  return row * 100 + col
end

-- The cells on which a monster could be fought, or hurt us.
local function near_monsters(monsters)
  local near = {}
  for _, monster in ipairs(monsters) do
    local position = monster.position
    near[key(position.row, position.col)] = true
    for _, step in ipairs(STEPS) do
      near[key(position.row + step[2], position.col + step[3])] = true
    end
  end
  return near
end

-- The first step of a shortest way to a cell that was not visited yet, past all that is to be avoided.
local function step_to_news(position, avoided)
  local seen = { [key(position.row, position.col)] = true }
  local queue = { { position.row, position.col, nil } }
  local at = 1
  while queue[at] do
    local row, col, first = queue[at][1], queue[at][2], queue[at][3]
    if not visited[key(row, col)] then
      return first
    end
    for _, step in ipairs(STEPS) do
      local next_row, next_col = row + step[2], col + step[3]
      local next_key = key(next_row, next_col)
      if not seen[next_key] and not avoided[next_key] and valid_move({ next_row, next_col }) then
        seen[next_key] = true
        queue[#queue + 1] = { next_row, next_col, first or step[1] }
      end
    end
    at = at + 1
  end
  return nil
end

function update_func(player, ai, monsters, items)
  visited = visited or {}
  local here = ai.position
  visited[key(here.row, here.col)] = true
  local step = step_to_news(here, near_monsters(monsters))
  if step == nil then
    return "done: I have been everywhere that is safe."
  end
  ai:move(step)
end
