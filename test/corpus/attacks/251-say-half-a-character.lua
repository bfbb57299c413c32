-- expect: harmless state-corruption: a character cut in two at the limit of what is said
function update_func(player, ai, monsters, items)
  return ("x"):rep(199) .. "\u{1F409}\u{1F409}"
end
