-- expect: blocked memory: table.move appends a table to itself
function update_func(player, ai, monsters, items)
  local t = { 1 }
  while true do table.move(t, 1, #t, #t + 1) end
end
