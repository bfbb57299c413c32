-- expect: blocked native-call-hang: a pattern that begins at every place of a long subject
function update_func(player, ai, monsters, items)
  local s = ("m"):rep(900000)
  while true do s:match("x$") end
end
