-- expect: blocked native-call-hang: joining empty strings over and over
function update_func(player, ai, monsters, items)
  local t = {}
  for i = 1, 20000 do t[i] = "" end
  while true do table.concat(t) end
end
