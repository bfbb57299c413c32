-- expect: blocked native-call-hang: thousands of arguments compared by one call
function update_func(player, ai, monsters, items)
  local t = {}
  for i = 1, 10000 do t[i] = i end
  while true do math.max(table.unpack(t)) end
end
