-- expect: error fengari-specific: false thrown as an error
function update_func(player, ai, monsters, items)
  error(false)
end
