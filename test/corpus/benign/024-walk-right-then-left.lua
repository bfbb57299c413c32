-- expect: ok after 4 ticks: moves===4 && cells===3
count = 0
function update_func(player, ai, monsters, items)
  count = count + 1
  ai:move(count <= 2 and "right" or "left")
  return count .. " of 4"
end
