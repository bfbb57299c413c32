-- expect: harmless fengari-specific: all values are computed before any is assigned
function update_func(player, ai, monsters, items)
  local a, b, c = 1, 2
  a, b = b, a
  assert(a == 2 and b == 1 and c == nil)
  local t, i = { 10, 20, 30 }, 1
  i, t[i] = i + 1, "set"
  assert(i == 2 and t[1] == "set")
  t[1], t[2], t[3] = t[3], t[1]
  assert(t[1] == 30 and t[2] == "set" and t[3] == nil)
  local function three() return 1, 2, 3 end
  local l = { three(), three(), (three()) }
  assert(#l == 3 and select("#", three(), three()) == 4)
  return "ordered"
end
