-- expect: ok after 60 ticks: cells>=20
local DIRS = { w = { -1, 0 }, s = { 1, 0 }, a = { 0, -1 }, d = { 0, 1 } }
local ORDER = { "w", "s", "a", "d" }
visited = visited or {}

local function key(r, c) return r * 100 + c end

local function next_step(r0, c0)
  local queue, head = { { r0, c0, nil } }, 1
  local known = { [key(r0, c0)] = true }
  while head <= #queue do
    local r, c, first = queue[head][1], queue[head][2], queue[head][3]
    head = head + 1
    if not visited[key(r, c)] then return first end
    for _, name in ipairs(ORDER) do
      local nr, nc = r + DIRS[name][1], c + DIRS[name][2]
      if not known[key(nr, nc)] and maze[nr]:sub(nc, nc) == " " then
        known[key(nr, nc)] = true
        queue[#queue + 1] = { nr, nc, first or name }
      end
    end
  end
end

function update_func(player, ai, monsters, items)
  local r, c = ai.position.row, ai.position.col
  visited[key(r, c)] = true
  local step = next_step(r, c)
  if step then
    ai:move(step)
    return "Exploring to the " .. step
  end
  return "I have seen it all."
end
