-- expect: blocked native-call-hang: the same in hexadecimal
function update_func(player, ai, monsters, items)
  local s = "0x" .. ("f"):rep(900000) .. ".8p1"
  while true do tonumber(s) end
end
