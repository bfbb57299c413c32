-- expect: blocked hang: for up to math.huge
function update_func(player, ai, monsters, items)
  local n = 0
  for i = 1, math.huge do n = i end
end
