-- expect: blocked hang: repeat without an end
function update_func(player, ai, monsters, items)
  local i = 0
  repeat i = i + 1 until i < 0 and i > 0
end
