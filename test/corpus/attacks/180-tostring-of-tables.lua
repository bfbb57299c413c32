-- expect: blocked native-call-hang: naming one table for ever
function update_func(player, ai, monsters, items)
  local t, n = {}, 0
  while true do n = n + #tostring(t) end
end
