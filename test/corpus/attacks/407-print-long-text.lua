-- expect: blocked native-call-hang: a megabyte is printed, of which a line is kept
function update_func(player, ai, monsters, items)
  local s = ("p"):rep(900000)
  while true do print(s, s, s) end
end
