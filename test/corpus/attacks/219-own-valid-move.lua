-- expect: harmless state-corruption: a program's own valid_move opens no wall
function valid_move() return true end
function update_func(player, ai, monsters, items)
  assert(valid_move({ 1, 1 }) and ai:move("w") == false)
  return "wall"
end
