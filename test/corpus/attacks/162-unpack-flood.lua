-- expect: blocked native-call-hang: thousands of results that nobody wants
function update_func(player, ai, monsters, items)
  local t = {}
  for i = 1, 10000 do t[i] = i end
  while true do table.unpack(t) end
end
