-- expect: blocked memory: the same, hidden in variables of closures
function update_func(player, ai, monsters, items)
  local before, data = last, {}
  for i = 1, 4 do data[i] = ("h"):rep(700000) .. i .. os.time() end
  last = function() return before, data end
end
