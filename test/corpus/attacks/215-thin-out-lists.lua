-- expect: harmless state-corruption: removing from a list removes nothing from the world
function update_func(player, ai, monsters, items)
  assert(#monsters == 4 and #items == 5 and #players == 1 and #companions == 1)
  while #monsters > 0 do table.remove(monsters) end
  for i = 1, 5 do items[i] = nil end
  players[1], companions[1] = nil, nil
  assert(#_G.monsters == 0)
  return "full again next tick"
end
