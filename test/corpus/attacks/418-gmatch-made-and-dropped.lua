-- expect: blocked native-call-hang: iterators over a long subject, never used
function update_func(player, ai, monsters, items)
  local s = ("g"):rep(900000)
  while true do s:gmatch(s) end
end
