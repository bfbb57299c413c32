-- expect: blocked native-call-hang: each look for the first key passes thousands of removed ones
function update_func(player, ai, monsters, items)
  local t = {}
  for i = 1, 20000 do t["k" .. i] = i end
  while true do
    local k = next(t)
    if k == nil then return "empty" end
    t[k] = nil
    next(t)
  end
end
