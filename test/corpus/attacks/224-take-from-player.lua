-- expect: error state-corruption: what the player holds stays with the player
function update_func(player, ai, monsters, items)
  player:remove_item("bow")
end
