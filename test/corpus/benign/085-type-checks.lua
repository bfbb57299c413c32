-- expect: ok after 1 ticks: last==='number string table function nil boolean'
function update_func(player, ai, monsters, items)
  return table.concat({ type(1), type(""), type({}), type(print), type(nil), type(true) }, " ")
end
