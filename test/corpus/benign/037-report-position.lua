-- expect: ok after 1 ticks: last==='I am at row 2, column 3'
function update_func(player, ai, monsters, items)
  local p = ai.position
  return string.format("I am at row %d, column %d", p.row, p.col)
end
