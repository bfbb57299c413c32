-- expect: error isolation-between-ticks: the next tick finds a table instead of the function
function update_func(player, ai, monsters, items)
  update_func = { call = update_func }
  return "gone"
end
