-- expect: ok after 30 ticks: last==='arrived in 11'
local function bfs(from, to)
  local q, prev = { from }, {}
  local function id(p) return p[1] .. ":" .. p[2] end
  prev[id(from)] = false
  local i = 1
  while q[i] do
    local p = q[i]
    if p[1] == to[1] and p[2] == to[2] then
      local n = 0
      while prev[id(p)] do
        p = prev[id(p)]
        n = n + 1
      end
      return n
    end
    for _, d in pairs({ { 0, 1 }, { 1, 0 }, { 0, -1 }, { -1, 0 } }) do
      local nxt = { p[1] + d[1], p[2] + d[2] }
      if valid_move(nxt) and prev[id(nxt)] == nil then
        prev[id(nxt)] = p
        q[#q + 1] = nxt
      end
    end
    i = i + 1
  end
end

function update_func(player, ai, monsters, items)
  goal = goal or { 8, 2 }
  start = start or { ai.position.row, ai.position.col }
  local left = ai:find_path_to(goal)
  if #left > 0 then
    ai:move(left[1])
    return #left .. " to go"
  end
  return "arrived in " .. bfs(start, goal)
end
