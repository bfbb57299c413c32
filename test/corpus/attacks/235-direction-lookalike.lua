-- expect: error state-corruption: a full-width letter is no direction
function update_func(player, ai, monsters, items)
  ai:move("ｄ")
end
