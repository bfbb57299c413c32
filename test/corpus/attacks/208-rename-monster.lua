-- expect: error state-corruption: what an entity is cannot be changed
function update_func(player, ai, monsters, items)
  monsters[1].name = "friend"
end
