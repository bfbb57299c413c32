-- expect: blocked native-call-hang: two equal long strings compared by order
function update_func(player, ai, monsters, items)
  local a, b = ("x"):rep(900000) .. "a", ("x"):rep(900000) .. "b"
  local n = 0
  while true do if a < b then n = n + 1 end end
end
