-- expect: error state-corruption: nor by the companion's own method
function update_func(player, ai, monsters, items)
  ai.move(player, "d")
end
