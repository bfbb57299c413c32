-- expect: error state-corruption: there are four directions
function update_func(player, ai, monsters, items)
  ai:move("northeast")
end
