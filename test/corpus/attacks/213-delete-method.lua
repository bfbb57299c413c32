-- expect: error state-corruption: nor can it be removed
function update_func(player, ai, monsters, items)
  monsters[1].find_path_to = nil
end
