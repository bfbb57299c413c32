-- expect: blocked native-call-hang: three characters out of a million, over and over
function update_func(player, ai, monsters, items)
  local s = ("x"):rep(900000)
  while true do string.format("%.3s", s) end
end
