-- expect: error state-corruption: nor by the function of the same name
function update_func(player, ai, monsters, items)
  move_entity(player, "d")
end
