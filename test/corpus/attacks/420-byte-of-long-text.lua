-- expect: blocked native-call-hang: a byte of a string that is joined anew each time
function update_func(player, ai, monsters, items)
  local s, n = ("b"):rep(500000), 0
  while true do n = n + (s .. n):byte(-1) end
end
