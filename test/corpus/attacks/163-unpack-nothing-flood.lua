-- expect: blocked native-call-hang: the same of an empty table
function update_func(player, ai, monsters, items)
  while true do table.unpack({}, 1, 10000) end
end
