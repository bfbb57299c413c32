-- expect: harmless isolation-between-ticks: print is a function, though it says nothing
function update_func(player, ai, monsters, items)
  update_func = print
end
