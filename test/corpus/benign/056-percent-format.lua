-- expect: ok after 1 ticks: last==='Health: 100%'
function update_func(player, ai, monsters, items)
  return string.format("Health: %d%%", math.floor(ai.health / 3 * 100))
end
