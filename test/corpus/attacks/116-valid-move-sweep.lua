-- expect: blocked hang: looking for floor where there is none
function update_func(player, ai, monsters, items)
  local r = 100
  while not valid_move({ r, r }) do r = r + 1 end
end
