-- expect: blocked memory: few short elements, a long separator
function update_func(player, ai, monsters, items)
  local t = {}
  for i = 1, 2000 do t[i] = "x" end
  return #table.concat(t, ("-"):rep(50000))
end
