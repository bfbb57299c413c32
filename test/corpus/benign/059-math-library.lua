-- expect: ok after 1 ticks: last==='3 4 5.0 7 1 10 3'
function update_func(player, ai, monsters, items)
  return table.concat({ math.floor(3.7), math.ceil(3.2), math.sqrt(25), math.max(3, 7, 5), math.min(4, 1, 2),
    math.abs(-10), math.tointeger(3.0) }, " ")
end
