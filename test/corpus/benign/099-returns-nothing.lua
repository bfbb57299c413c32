-- expect: ok after 3 ticks: last==='' && moves===3
function update_func(player, ai, monsters, items)
  ai:move("d")
end
