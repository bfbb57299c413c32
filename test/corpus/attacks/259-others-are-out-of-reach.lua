-- expect: harmless state-corruption: players and companions are on the board, not in the hand
function update_func(player, ai, monsters, items)
  assert(companions[1] == ai and players[1] == player)
  for _, e in ipairs(players) do
    assert(not pcall(e.move, e, "d") and not pcall(move_random, e))
  end
  return "hands off"
end
