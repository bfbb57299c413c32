-- expect: error fengari-specific: assert with a table as its message
function update_func(player, ai, monsters, items)
  assert(nil, {})
end
