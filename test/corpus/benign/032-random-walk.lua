-- expect: ok after 30 ticks: moves===30 && cells>=2
function update_func(player, ai, monsters, items)
  ai:move_random()
  return "Wandering"
end
