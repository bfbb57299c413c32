-- expect: error isolation-between-ticks: a native function takes the place of the program
function update_func(player, ai, monsters, items)
  update_func = error
end
