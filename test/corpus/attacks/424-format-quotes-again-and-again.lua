-- expect: blocked native-call-hang: writing out control bytes is slow for each of them
function update_func(player, ai, monsters, items)
  local s = ("\1"):rep(240000)
  while true do string.format("%q", s) end
end
