-- expect: error fengari-specific: assert without anything
function update_func(player, ai, monsters, items)
  assert()
end
