-- expect: ok after 20 ticks: dist(ai,player)<=1
function update_func(player, ai, monsters, items)
  local dist = ai:distance_to({ player.position[1], player.position[2] })
  if dist > 1 then
    local path = ai:find_path_to({ row = player.position.row, col = player.position.col })
    if #path > 0 then
      ai:move(path[1])
    end
    return "Coming!"
  end
  return "At your side."
end
