-- expect: error state-corruption: the loop reaches somebody else's character
function update_func(player, ai, monsters, items)
  for _, list in ipairs({ companions, players }) do
    for _, e in ipairs(list) do e:move("s") end
  end
end
