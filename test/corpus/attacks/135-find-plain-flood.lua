-- expect: blocked native-call-hang: a plain search that reads a long subject each time
function update_func(player, ai, monsters, items)
  local hay = ("a"):rep(900000)
  while true do hay:find("b", 1, true) end
end
