-- expect: blocked native-call-hang: reading a number of a million digits
function update_func(player, ai, monsters, items)
  local s = ("1"):rep(900000)
  while true do tonumber(s) end
end
