-- expect: ok after 50 ticks: moves===6 && last==='waiting for you'
function update_func(player, ai, monsters, items)
  if ai:distance_to(player) > 6 then return "waiting for you" end
  local path = ai:find_path_to(items[1])
  if #path > 0 then ai:move(path[1]) end
  return "follow me"
end
