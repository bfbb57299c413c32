-- expect: error state-corruption: a monster's health is read-only
function update_func(player, ai, monsters, items)
  monsters[1].health = 0
end
