-- expect: blocked native-call-hang: throwing and catching a megabyte
function update_func(player, ai, monsters, items)
  local s = ("e"):rep(900000)
  while true do pcall(error, s, 0) end
end
