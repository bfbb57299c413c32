-- expect: blocked native-call-hang: moving two thousand million times nothing
function update_func(player, ai, monsters, items)
  table.move({}, 1, math.maxinteger - 1, 1, {})
end
