-- expect: blocked native-call-hang: asking for the key after the last one of a wide table
function update_func(player, ai, monsters, items)
  local t = {}
  for i = 1, 30000 do t["k" .. i] = i end
  local last
  for k in pairs(t) do last = k end
  while true do next(t, last) end
end
