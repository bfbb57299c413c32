-- expect: error fengari-specific: nil thrown as an error
function update_func(player, ai, monsters, items)
  error()
end
