-- expect: ok after 30 ticks: dist(ai,player)<=1 && moves>=10 && last==='back home'
stage = stage or "out"
count = count or 0
function update_func(player, ai, monsters, items)
  if stage == "out" then
    local path = ai:find_path_to({ 6, 7 })
    if #path == 0 then
      stage = "back"
    else
      ai:move(path[1])
      return "going out"
    end
  end
  local path = ai:find_path_to(player.position)
  if #path > 1 then
    ai:move(path[1])
    return "coming back"
  end
  return "back home"
end
