-- expect: blocked native-call-hang: a field name of a megabyte written for ever
function update_func(player, ai, monsters, items)
  local s = ("f"):rep(900000)
  while true do ai[s] = (ai[s] or 0) + 1 end
end
