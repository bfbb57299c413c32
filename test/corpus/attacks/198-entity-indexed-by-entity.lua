-- expect: error metatable: an entity is no name of a field
function update_func(player, ai, monsters, items)
  ai[player] = true
end
