-- expect: error native-call-hang: an index range far beyond the table
function update_func(player, ai, monsters, items)
  return table.concat({ "a" }, "", 1, math.maxinteger)
end
