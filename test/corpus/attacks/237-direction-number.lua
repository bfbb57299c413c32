-- expect: error state-corruption: a number is no direction
function update_func(player, ai, monsters, items)
  ai:move(1)
end
