-- expect: error state-corruption: a weakness cannot be chosen
function update_func(player, ai, monsters, items)
  for _, m in ipairs(monsters) do m.weakness = "words" end
end
