-- expect: blocked native-call-hang: the same in an array
function update_func(player, ai, monsters, items)
  local t = {}
  for i = 1, 20000 do t[i] = i end
  for i = 1, 19999 do t[i] = nil end
  while true do next(t) end
end
