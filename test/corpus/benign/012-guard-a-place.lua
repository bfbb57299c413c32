-- expect: ok after 30 ticks: last==='Guarding.' && moves>=5
local POST = { row = 6, col = 4 }
function update_func(player, ai, monsters, items)
  if ai.position.row == POST.row and ai.position.col == POST.col then
    return "Guarding."
  end
  local path = ai:find_path_to(POST)
  if #path > 0 then ai:move(path[1]) end
  return "On my way to my post."
end
