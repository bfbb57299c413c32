-- expect: harmless native-call-hang: the length of a table with holes is some border, found at once
function update_func(player, ai, monsters, items)
  local t = {}
  for i = 1, 10000 do t[i] = i end
  for i = 2, 10000, 2 do t[i] = nil end
  local n = 0
  for i = 1, 20000 do n = #t end
  assert(n == 0 or (t[n] ~= nil and t[n + 1] == nil))
  return "border"
end
