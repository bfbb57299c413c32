-- expect: blocked native-call-hang: the same by assert
function update_func(player, ai, monsters, items)
  local s = ("e"):rep(900000)
  while true do pcall(assert, false, s) end
end
