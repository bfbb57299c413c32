-- expect: harmless state-corruption: the second step of a tick is refused
function update_func(player, ai, monsters, items)
  local before = ai.position
  local open
  for _, d in ipairs({ "d", "a", "s", "w" }) do open = open or (ai:move(d) and d) end
  assert(open)
  assert(not ai:move("a") and not ai:move("d") and not ai:move_random() and not move_entity(ai, "s"))
  assert(math.abs(ai.position.row - before.row) + math.abs(ai.position.col - before.col) == 1)
  return "one step"
end
