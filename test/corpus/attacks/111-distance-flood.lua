-- expect: blocked hang: calls of the API count
function update_func(player, ai, monsters, items)
  while true do ai:distance_to(player) end
end
