-- expect: ok after 10 ticks: dist(ai,player)<=1
function update_func()
  local path = ai:find_path_to(player)
  if #path > 1 then ai:move(path[1]) end
  return #monsters .. " monsters"
end
