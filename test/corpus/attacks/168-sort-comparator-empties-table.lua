-- expect: error native-call-hang: the table is emptied while it is sorted
function update_func(player, ai, monsters, items)
  local t = {}
  for i = 1, 50 do t[i] = (i * 7) % 50 end
  table.sort(t, function(a, b)
    for i = 1, 50 do t[i] = nil end
    return a < b
  end)
end
