-- expect: ok after 8 ticks: moves===3 && last==='Done!'
steps = steps or 0
function update_func(player, ai, monsters, items)
  if steps >= 3 then return "Done!" end
  if ai:move("east") then
    steps = steps + 1
    return "Step " .. steps
  end
  return "A wall is in my way."
end
