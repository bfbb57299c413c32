-- expect: ok after 8 ticks: dist(ai,player)<=1 && last==='near'
function update_func(player, ai, monsters, items)
  if manhattan(ai, player) <= 1 then
    return "near"
  end
  local path = find_path_astar(ai, player)
  move_entity(ai, path[1])
  return "far"
end
