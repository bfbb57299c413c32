-- expect: harmless fengari-specific: arithmetic takes texts for numbers, comparison does not
function update_func(player, ai, monsters, items)
  assert("10" + 5 == 15 and "0x10" + 0 == 16 and " 5 " * "2" == 10 and "1e1" / 1 == 10.0 and -"2" == -2)
  assert(10 .. 20 == "1020" and 1.5 .. "" == "1.5" and -0.0 .. "" == "-0.0" and 1e15 .. "" == "1e+15")
  assert(not pcall(function() return "abc" + 1 end) and not pcall(function() return "1" < 2 end))
  assert("1" ~= 1 and tonumber("0x") == nil and tonumber("1e") == nil and tonumber("") == nil and tonumber("  ") == nil)
  assert(tonumber("zz", 36) == 1295 and tonumber("8", 8) == nil and tonumber("1e1000") == math.huge)
  assert(tonumber("inf") == nil and tonumber("nan") == nil and tonumber("1_000") == nil and tonumber("١") == nil)
  return "numbers"
end
