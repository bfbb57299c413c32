-- expect: error state-corruption: health is read-only
function update_func(player, ai, monsters, items)
  ai.health = 99
end
