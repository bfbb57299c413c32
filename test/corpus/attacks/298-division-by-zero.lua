-- expect: error fengari-specific: integer division by zero is an error
function update_func(player, ai, monsters, items)
  return 1 // (ai.position.row - 2)
end
