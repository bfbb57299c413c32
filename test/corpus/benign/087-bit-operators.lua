-- expect: ok after 1 ticks: last==='6 7 1 -6 20 2'
function update_func(player, ai, monsters, items)
  return table.concat({ 14 & 7, 5 | 2, 5 ~ 4, ~5, 5 << 2, 5 >> 1 }, " ")
end
