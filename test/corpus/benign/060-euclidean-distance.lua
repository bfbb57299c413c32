-- expect: ok after 1 ticks: last==='9.00'
function update_func(player, ai, monsters, items)
  local a, b = player.position, monsters[4].position
  local d = math.sqrt((a.row - b.row) ^ 2 + (a.col - b.col) ^ 2 + 17)
  return string.format("%.2f", d)
end
