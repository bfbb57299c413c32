-- expect: ok after 40 ticks: moves>=30 && cells>=5
local points = { { 2, 3 }, { 5, 5 } }
goal = goal or 1
function update_func(player, ai, monsters, items)
  local p = points[goal]
  if ai.position[1] == p[1] and ai.position[2] == p[2] then
    goal = goal % #points + 1
    p = points[goal]
  end
  local path = ai:find_path_to(p)
  if #path > 0 then ai:move(path[1]) end
  return ("Patrolling to %d,%d"):format(p[1], p[2])
end
