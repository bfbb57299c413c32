-- expect: error state-corruption: nobody is placed by assignment
function update_func(player, ai, monsters, items)
  ai.position = { 21, 23 }
end
