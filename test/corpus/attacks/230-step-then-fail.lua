-- expect: error state-corruption: the step made before an error stays made, and is one
function update_func(player, ai, monsters, items)
  ai:move("d")
  ai:move("d")
  error("after the step")
end
