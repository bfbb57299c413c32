-- expect: harmless state-corruption: what is said is cut
function update_func(player, ai, monsters, items)
  return ("ä"):rep(500000)
end
