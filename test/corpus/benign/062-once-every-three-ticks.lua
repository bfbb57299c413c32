-- expect: ok after 9 ticks: moves===3
function update_func(player, ai, monsters, items)
  t = (t or 0) + 1
  if t % 3 == 0 then
    ai:move("d")
    return "stepping"
  end
  return "resting"
end
