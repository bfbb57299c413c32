-- expect: harmless hang: a loop up to the largest integer ends there instead of wrapping around
function update_func(player, ai, monsters, items)
  local up, down = 0, 0
  for i = math.maxinteger - 2, math.maxinteger do up = up + 1 end
  for i = math.mininteger + 2, math.mininteger, -1 do down = down + 1 end
  for i = math.maxinteger - 1, math.huge do up = up + 1 end
  for i = math.mininteger, math.maxinteger, math.maxinteger do down = down + 1 end
  assert(up == 5 and down == 6, up .. " " .. down)
  return "ended"
end
