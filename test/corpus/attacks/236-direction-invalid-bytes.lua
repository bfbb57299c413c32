-- expect: error state-corruption: bytes that are no text are no direction
function update_func(player, ai, monsters, items)
  ai:move("\xff\xfe")
end
