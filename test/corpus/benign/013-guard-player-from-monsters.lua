-- expect: ok after 20 ticks: dist(ai,player)<=2 && last==='All quiet.'
function update_func(player, ai, monsters, items)
  local threat, range = nil, 6
  for _, m in ipairs(monsters) do
    local d = player:distance_to(m.position)
    if d < range then threat, range = m, d end
  end
  if threat then
    ai:move(ai:find_path_to(threat.position)[1])
    return "A " .. threat.name .. " is close!"
  end
  if ai:distance_to(player.position) > 1 then
    ai:move(ai:find_path_to(player.position)[1])
  end
  return "All quiet."
end
