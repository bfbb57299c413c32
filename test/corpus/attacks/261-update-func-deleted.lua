-- expect: error isolation-between-ticks: the next tick finds nothing
function update_func(player, ai, monsters, items)
  update_func = nil
  return "gone"
end
