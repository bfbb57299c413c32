-- expect: error native-call-hang: numbers and strings have no order
function update_func(player, ai, monsters, items)
  table.sort({ 3, "two", 1 })
end
