-- expect: error fengari-specific: a function thrown as an error
function update_func(player, ai, monsters, items)
  error(update_func)
end
