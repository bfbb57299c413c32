-- expect: harmless state-corruption: zero bytes in what is said
function update_func(player, ai, monsters, items)
  return "\0\0done\0"
end
