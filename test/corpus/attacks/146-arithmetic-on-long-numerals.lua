-- expect: blocked native-call-hang: one instruction that reads a million digits
function update_func(player, ai, monsters, items)
  local s, x = ("9"):rep(900000), 0
  while true do x = s + 1 end
end
