-- expect: error fengari-specific: a number thrown as an error
function update_func(player, ai, monsters, items)
  error(42)
end
