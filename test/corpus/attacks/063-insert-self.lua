-- expect: blocked memory: a table that is put into itself for ever
function update_func(player, ai, monsters, items)
  local t = {}
  while true do table.insert(t, t) end
end
