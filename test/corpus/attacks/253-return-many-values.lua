-- expect: harmless state-corruption: only the first value is said
function update_func(player, ai, monsters, items)
  return "one", "two", ai, {}, nil, print
end
