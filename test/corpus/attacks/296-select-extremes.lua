-- expect: harmless fengari-specific: selecting from the very end and beyond
function update_func(player, ai, monsters, items)
  assert(select(-1, 1, 2, 3) == 3 and select("#") == 0 and select(math.maxinteger, 1) == nil)
  assert(not pcall(select, -4, 1, 2, 3) and not pcall(select, math.mininteger, 1) and not pcall(select))
  return "selected"
end
