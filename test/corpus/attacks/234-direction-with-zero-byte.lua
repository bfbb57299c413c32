-- expect: error state-corruption: a direction is the whole text
function update_func(player, ai, monsters, items)
  ai:move("d\0own")
end
