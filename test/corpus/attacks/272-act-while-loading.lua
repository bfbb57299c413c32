-- expect: error isolation-between-ticks: nothing can be done before the first tick
ai:move("d")
function update_func(player, ai, monsters, items) end
