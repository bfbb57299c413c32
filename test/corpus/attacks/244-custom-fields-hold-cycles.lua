-- expect: harmless state-corruption: fields may hold tables that hold one another, and entities
function update_func(player, ai, monsters, items)
  local ring = { owner = ai }
  ring.ring = ring
  ai.ring, player.ring, monsters[1].ring, items[1].ring = ring, { ring }, ring, { [ring] = ring, [ai] = player }
  assert(ai.ring.ring.ring.owner == ai and monsters[1].ring == ai.ring)
  ai.ring.again = (ai.ring.again or 0) + 1
end
