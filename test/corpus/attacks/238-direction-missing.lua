-- expect: error state-corruption: no direction at all
function update_func(player, ai, monsters, items)
  ai:move()
end
