-- expect: ok after 25 ticks: dist(ai,player)>=4
function update_func(player, ai, monsters, items)
  local here = ai:distance_to(player)
  if here >= 4 then return "Keeping my distance: " .. here end
  local options = {}
  for _, d in ipairs({ "d", "s", "w", "a" }) do
    local r, c = ai.position.row, ai.position.col
    if d == "w" then r = r - 1 elseif d == "s" then r = r + 1 elseif d == "a" then c = c - 1 else c = c + 1 end
    if valid_move({ r, c }) then
      options[#options + 1] = { d, math.abs(r - player.position.row) + math.abs(c - player.position.col) }
    end
  end
  table.sort(options, function(x, y) return x[2] > y[2] end)
  if options[1] then ai:move(options[1][1]) end
  return "Stepping away"
end
