-- expect: ok after 5 ticks: dist(ai,player)<=1 && last==='distance 1'
function update_func(player, ai, monsters, items)
  local target = { x = player.position.row, y = player.position.col }
  local d = ai:distance_to(target)
  if d > 1 then ai:move(ai:find_path_to(target)[1]) end
  return "distance " .. d
end
