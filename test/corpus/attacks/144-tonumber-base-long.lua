-- expect: blocked native-call-hang: the same in base 36
function update_func(player, ai, monsters, items)
  local s = ("z"):rep(900000)
  while true do tonumber(s, 36) end
end
