-- expect: error state-corruption: what one holds cannot be assigned
function update_func(player, ai, monsters, items)
  ai.items = { items[1], items[2] }
end
