-- expect: blocked native-call-hang: the same by unary minus, bitwise and comparison of loops
function update_func(player, ai, monsters, items)
  local s, x = ("1"):rep(900000) .. ".0", 0
  while true do x = -s end
end
