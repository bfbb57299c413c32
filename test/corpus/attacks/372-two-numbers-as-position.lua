-- expect: error vetting: a position is one table
function update_func(player, ai, monsters, items)
  return tostring(valid_move(ai.position.row + 1, ai.position.col))
end
