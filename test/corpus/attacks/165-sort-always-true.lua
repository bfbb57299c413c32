-- expect: error native-call-hang: a comparator that says yes to everything
function update_func(player, ai, monsters, items)
  local t = {}
  for i = 1, 500 do t[i] = i end
  table.sort(t, function() return true end)
end
