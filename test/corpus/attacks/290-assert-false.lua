-- expect: error fengari-specific: assert without a message
function update_func(player, ai, monsters, items)
  assert(ai.health > 100)
end
