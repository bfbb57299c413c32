-- expect: blocked hang: thousands of arguments moved around by every call
function update_func(player, ai, monsters, items)
  local t = {}
  for i = 1, 5000 do t[i] = i end
  local function tail(...) return select(2, ...) end
  while true do tail(table.unpack(t)) end
end
