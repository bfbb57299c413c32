-- expect: error native-call-hang: inserting far behind the end
function update_func(player, ai, monsters, items)
  table.insert({}, 1000000000, "x")
end
