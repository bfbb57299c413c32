-- expect: harmless state-corruption: an entity says nothing
function update_func(player, ai, monsters, items)
  return player
end
