-- expect: error state-corruption: a method cannot be replaced
function update_func(player, ai, monsters, items)
  ai.move = function() return true end
end
