-- expect: harmless state-corruption: a function says nothing
function update_func(player, ai, monsters, items)
  return update_func
end
