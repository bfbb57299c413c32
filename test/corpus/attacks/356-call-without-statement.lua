-- expect: error vetting: an expression is no statement
function update_func(player, ai, monsters, items)
  ai.health > 0
end
