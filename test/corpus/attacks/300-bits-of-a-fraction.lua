-- expect: error fengari-specific: a fraction has no bits
function update_func(player, ai, monsters, items)
  return 1.5 | 1
end
