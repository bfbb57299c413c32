-- expect: ok after 20 ticks: moves>=15
direction = direction or "right"
function update_func(player, ai, monsters, items)
  if not ai:move(direction) then
    if direction == "right" then direction = "left" else direction = "right" end
    ai:move(direction)
  end
  return "Patrolling " .. direction
end
