-- expect: blocked native-call-hang: the same through a library function's argument
function update_func(player, ai, monsters, items)
  local s = ("1"):rep(900000)
  while true do math.floor(s) end
end
