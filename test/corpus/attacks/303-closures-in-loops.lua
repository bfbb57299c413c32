-- expect: harmless fengari-specific: each turn of a loop has its own variables
function update_func(player, ai, monsters, items)
  local fs = {}
  for i = 1, 3 do
    local j = i * 10
    fs[#fs + 1] = function() j = j + 1 return i, j end
  end
  for _, f in ipairs(fs) do f() end
  local a, b = fs[2]()
  assert(a == 2 and b == 22)
  local gs, n = {}, 0
  while n < 3 do n = n + 1 local m = n gs[n] = function() return m end end
  repeat local last = n gs[4] = function() return last end n = n + 1 until last >= 3
  assert(gs[1]() == 1 and gs[3]() == 3 and gs[4]() == 3)
  return "own"
end
