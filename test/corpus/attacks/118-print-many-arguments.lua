-- expect: blocked hang: very many arguments to print, many times
function update_func(player, ai, monsters, items)
  local t = {}
  for i = 1, 3000 do t[i] = "" end
  while true do print(table.unpack(t)) end
end
