-- expect: error native-call-hang: a destination beyond the largest integer
function update_func(player, ai, monsters, items)
  table.move({ 1, 2, 3 }, 1, 3, math.maxinteger - 1)
end
