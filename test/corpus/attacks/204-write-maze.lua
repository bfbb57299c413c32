-- expect: harmless state-corruption: the maze is a picture of the level; painting it over opens no wall
function update_func(player, ai, monsters, items)
  for r = 1, #maze do maze[r] = (" "):rep(24) end
  maze = {}
  assert(valid_move({ 1, 1 }) == false and valid_move({ 2, 2 }) == true)
  assert(ai:move("w") == false)
  return "still walls"
end
