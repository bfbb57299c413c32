-- expect: blocked native-call-hang: the same as a custom field of an entity
function update_func(player, ai, monsters, items)
  local a = ("x"):rep(900000)
  while true do if ai[a] then return "found" end end
end
