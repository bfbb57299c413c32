-- expect: error state-corruption: monsters hold nothing that could be taken
function update_func(player, ai, monsters, items)
  remove_item(monsters[1], "arrow")
end
