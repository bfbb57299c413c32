-- expect: blocked native-call-hang: a long pattern is looked through for special characters first
function update_func(player, ai, monsters, items)
  local needle = ("n"):rep(900000)
  while true do ("x"):find(needle) end
end
