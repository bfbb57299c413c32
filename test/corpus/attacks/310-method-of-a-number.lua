-- expect: error fengari-specific: numbers have no methods
function update_func(player, ai, monsters, items)
  return ai.health:format("%d")
end
