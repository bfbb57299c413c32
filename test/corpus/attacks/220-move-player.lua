-- expect: error state-corruption: the player walks by itself
function update_func(player, ai, monsters, items)
  player:move("d")
end
