-- expect: error stack: a range as wide as the integers
function update_func(player, ai, monsters, items)
  return (table.unpack({}, math.mininteger, math.maxinteger))
end
