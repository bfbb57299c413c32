-- expect: error isolation-between-ticks: the first argument is the player, who is not moved
function update_func(player, ai, monsters, items)
  update_func = move_random
end
