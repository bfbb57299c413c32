-- expect: harmless state-corruption: paths and positions are copies, again and again
function update_func(player, ai, monsters, items)
  local path = ai:find_path_to(items[2])
  for i = #path, 1, -1 do path[i] = nil end
  assert(#ai:find_path_to(items[2]) > 0)
  local p = items[2].position
  p[1], p.row = 2, 2
  assert(items[2].position ~= p and items[2].position.col == 11)
  return "copies"
end
