-- expect: ok after 1 ticks: last==='The bow is to the east.'
local function direction(from, to)
  local dr, dc = to.row - from.row, to.col - from.col
  if math.abs(dr) > math.abs(dc) then return dr > 0 and "south" or "north" end
  return dc > 0 and "east" or "west"
end
function update_func(player, ai, monsters, items)
  for _, it in ipairs(items) do
    if it.name == "bow" then
      return ("The %s is to the %s."):format(it.name, direction(ai.position, it.position))
    end
  end
end
