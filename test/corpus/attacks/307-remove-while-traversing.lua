-- expect: harmless fengari-specific: fields may be cleared during a traversal
function update_func(player, ai, monsters, items)
  local t, n = {}, 0
  for i = 1, 300 do t[i], t["k" .. i] = i, i end
  for k, v in pairs(t) do
    t[k] = nil
    n = n + 1
  end
  assert(n == 600 and next(t) == nil)
  assert(not pcall(next, t, "never there"))
  return "cleared"
end
