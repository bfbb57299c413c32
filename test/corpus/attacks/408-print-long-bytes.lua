-- expect: blocked native-call-hang: the same of bytes that are no text
function update_func(player, ai, monsters, items)
  local s = ("\xff"):rep(900000)
  while true do print(s) end
end
