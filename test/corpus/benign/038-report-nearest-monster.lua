-- expect: ok after 1 ticks: last==='The nearest monster is a gorgon, 9 steps away (row 10, col 2).'
function update_func(player, ai, monsters, items)
  local nearest, distance
  for _, m in ipairs(monsters) do
    local d = ai:distance_to(m.position)
    if distance == nil or d < distance then
      nearest, distance = m, d
    end
  end
  if not nearest then return "There are no monsters." end
  return "The nearest monster is a " .. nearest.name .. ", " .. distance .. " steps away (row " ..
    nearest.position.row .. ", col " .. nearest.position.col .. ")."
end
