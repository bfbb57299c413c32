-- expect: harmless state-corruption: adding to a list adds nothing to the world
function update_func(player, ai, monsters, items)
  assert(#monsters == 4)
  for i = 1, 50 do monsters[#monsters + 1] = player end
  monsters.leader = ai
  items["sword"] = items[1]
  players[2] = { name = "ghost" }
  return "crowded"
end
