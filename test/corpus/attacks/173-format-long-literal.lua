-- expect: blocked native-call-hang: a format of a megabyte without items
function update_func(player, ai, monsters, items)
  local f = ("x"):rep(900000)
  while true do string.format(f) end
end
