-- expect: harmless state-corruption: the arguments do not come from the program's globals
function update_func(p, a, m, i)
  assert(a:distance_to(p) >= 0 and #m == 4 and #i == 5)
  player, ai, monsters, items, maze, players, companions = 1, "x", nil, print, {}, false, 0 / 0
end
