-- expect: ok after 60 ticks: last==='in the corner' && moves>=20
function update_func(player, ai, monsters, items)
  local best
  for row = 1, #maze do
    for col = #maze[row], 1, -1 do
      if valid_move({ row, col }) then
        best = { row, col }
        break
      end
    end
    if best then break end
  end
  local path = ai:find_path_to(best)
  if #path == 0 then return "in the corner" end
  ai:move(path[1])
  return #path .. " steps left"
end
