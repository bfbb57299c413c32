-- expect: blocked native-call-hang: assert gives back all that it was given
function update_func(player, ai, monsters, items)
  local t = {}
  for i = 1, 10000 do t[i] = true end
  while true do assert(table.unpack(t)) end
end
