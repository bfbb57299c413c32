-- expect: blocked native-call-hang: joining the empty string to a long one
function update_func(player, ai, monsters, items)
  local s, e, n = ("c"):rep(900000), "", 0
  while true do n = n + #(s .. e) end
end
