-- expect: harmless native-call-hang: NaN is neither less nor more
function update_func(player, ai, monsters, items)
  local t = {}
  for i = 1, 200 do t[i] = i % 3 == 0 and 0 / 0 or i end
  pcall(table.sort, t)
  return "ended"
end
