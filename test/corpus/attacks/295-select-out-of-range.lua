-- expect: error fengari-specific: select counts from one
function update_func(player, ai, monsters, items)
  return select(0, "a", "b")
end
