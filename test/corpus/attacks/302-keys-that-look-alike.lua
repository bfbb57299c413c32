-- expect: harmless fengari-specific: keys with the same hash in an unpatched fengari are two keys
function update_func(player, ai, monsters, items)
  local t = {}
  t["\1#"], t["\18\3"], t["1"], t[1], t["true"], t[true], t[1.5], t["1.5"] = 1, 2, 3, 4, 5, 6, 7, 8
  assert(t["\1#"] == 1 and t["\18\3"] == 2 and t["1"] == 3 and t[1.0] == 4 and t["true"] == 5 and t[true] == 6)
  assert(t[1.5] == 7 and t["1.5"] == 8)
  local n = 0
  for _ in pairs(t) do n = n + 1 end
  assert(n == 8)
  return "eight"
end
