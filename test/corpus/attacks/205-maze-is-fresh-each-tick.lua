-- expect: harmless state-corruption: what a program painted is gone in the next tick
function update_func(player, ai, monsters, items)
  assert(maze[1] == ("#"):rep(24) and #maze == 23)
  maze[1] = "open"
  maze[24] = "more"
  table.remove(maze, 2)
end
