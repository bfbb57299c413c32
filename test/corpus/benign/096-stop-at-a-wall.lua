-- expect: ok after 12 ticks: last==='Done: I hit a wall.'
function update_func(player, ai, monsters, items)
  if ai:move("d") then return "Still going." end
  return "Done: I hit a wall."
end
