-- expect: blocked native-call-hang: a position of very many digits
function update_func(player, ai, monsters, items)
  local p = { ("1"):rep(900000), 5 }
  while true do pcall(ai.distance_to, ai, p) end
end
