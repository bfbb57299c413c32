-- expect: error fengari-specific: so is the remainder
function update_func(player, ai, monsters, items)
  return 1 % (ai.position.row - 2)
end
