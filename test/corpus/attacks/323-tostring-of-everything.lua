-- expect: harmless fengari-specific: the text of anything is text
function update_func(player, ai, monsters, items)
  for _, x in ipairs({ 1, -1, 1.0, -0.0, 1e100, 1e15, 2 ^ 31, 0.1, 1 / 3, math.huge, -math.huge, 0 / 0, "s", true, {}, print, ai }) do
    assert(type(tostring(x)) == "string" and #tostring(x) > 0)
  end
  assert(tostring(nil) == "nil" and tostring(1e15) == "1e+15" and tostring(3.0) == "3.0" and tostring(-0.0) == "-0.0")
  assert(not pcall(tostring) and tostring(1e100) == "1e+100" and tostring(2 ^ 31) == "2147483648.0")
  return "texts"
end
