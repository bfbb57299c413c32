-- expect: blocked native-call-hang: a long string hashed for each look into a table
function update_func(player, ai, monsters, items)
  local a, t, n = ("x"):rep(900000), {}, 0
  for i = 1, 20 do t[i .. "x"] = i end
  while true do if t[a] then n = n + 1 end end
end
