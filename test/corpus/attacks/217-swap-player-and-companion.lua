-- expect: harmless state-corruption: globals are set anew each tick
function update_func(p, a, m, i)
  assert(p == player and a == ai and m == monsters and i == items)
  player, ai, monsters, items = ai, player, items, monsters
  players, companions = companions, players
  return "swapped"
end
