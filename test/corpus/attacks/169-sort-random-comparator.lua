-- expect: harmless native-call-hang: an order that changes its mind ends, in an error or not
function update_func(player, ai, monsters, items)
  local t = {}
  for i = 1, 300 do t[i] = i end
  pcall(table.sort, t, function() return math.random() < 0.5 end)
  return "ended"
end
