-- expect: ok after 10 ticks: last==='2 places'
places = places or {}
function update_func(player, ai, monsters, items)
  local r, c = ai.position.row, ai.position.col
  places[r] = places[r] or {}
  places[r][c] = true
  if c == 3 then ai:move("d") else ai:move("a") end
  local n = 0
  for _, row in pairs(places) do
    for _ in pairs(row) do n = n + 1 end
  end
  return n .. " places"
end
