-- expect: harmless state-corruption: escape sequences in what is said do nothing to the host
function update_func(player, ai, monsters, items)
  print("\27[2J\27[31m\27]0;title\7")
  return "\27[2J\27[1;31mred\27[0m\7\8\8\13"
end
