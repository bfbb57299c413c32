-- expect: ok after 40 ticks: last==='Here is the middle.'
local function middle()
  local r, c = math.floor(#maze / 2), math.floor(#maze[1] / 2)
  for radius = 0, 5 do
    for dr = -radius, radius do
      for dc = -radius, radius do
        if valid_move({ r + dr, c + dc }) and #ai:find_path_to({ r + dr, c + dc }) >= 0 then
          return { r + dr, c + dc }
        end
      end
    end
  end
end
function update_func(player, ai, monsters, items)
  spot = spot or middle()
  local path = ai:find_path_to(spot)
  if #path > 0 then
    ai:move(path[1])
    return "Walking"
  end
  return "Here is the middle."
end
