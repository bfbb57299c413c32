-- expect: ok after 12 ticks: last==='I am safe here.' || last==='Running!'
function update_func(player, ai, monsters, items)
  local nearest, nd = nil, 999
  for _, m in pairs(monsters) do
    local d = ai:distance_to(m)
    if d < nd then nearest, nd = m, d end
  end
  if not nearest or nd > 8 then return "I am safe here." end
  local best, bd = nil, nd
  for _, dir in ipairs({ { "w", -1, 0 }, { "s", 1, 0 }, { "a", 0, -1 }, { "d", 0, 1 } }) do
    local p = { ai.position.row + dir[2], ai.position.col + dir[3] }
    if valid_move(p) then
      local d = manhattan(p, nearest.position)
      if d > bd then best, bd = dir[1], d end
    end
  end
  if best then ai:move(best) end
  return "Running!"
end
