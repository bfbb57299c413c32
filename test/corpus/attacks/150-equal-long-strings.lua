-- expect: blocked native-call-hang: two equal long strings that are not the same object
function update_func(player, ai, monsters, items)
  local a, b = ("x"):rep(900000), ("xx"):rep(450000)
  local n = 0
  while true do if a == b then n = n + 1 end end
end
