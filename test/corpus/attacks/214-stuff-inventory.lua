-- expect: harmless state-corruption: the list of what one holds is a copy
function update_func(player, ai, monsters, items)
  table.insert(ai.items, items[1])
  ai.items[1] = items[1]
  player.items[1] = items[2]
  assert(#ai.items == 0 and not ai:has_item("sword") and #player.items == 0)
  return "empty"
end
