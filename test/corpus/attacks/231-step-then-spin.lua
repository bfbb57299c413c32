-- expect: blocked state-corruption: the step made before a limit stays made, and is one
function update_func(player, ai, monsters, items)
  ai:move("d")
  while true do ai:move("d") end
end
