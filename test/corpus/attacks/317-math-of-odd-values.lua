-- expect: harmless fengari-specific: every function of math on every odd number
function update_func(player, ai, monsters, items)
  local odd = { 0, -0.0, 1, -1, 0.5, math.huge, -math.huge, 0 / 0, math.maxinteger, math.mininteger, 2 ^ 53, 1e308, "3", "x", {} }
  for name, f in pairs(math) do
    if type(f) == "function" then
      for _, x in ipairs(odd) do
        for _, y in ipairs(odd) do
          local ok, result = pcall(f, x, y)
          assert(ok or type(result) == "string", name)
        end
      end
    end
  end
  assert(math.fmod(-7, 3) == -1 and math.fmod(7, -3) == 1 and not pcall(math.fmod, 1, 0) and math.fmod(math.mininteger, -1) == 0)
  assert(math.floor(-3.5) == -4 and math.ceil(-3.5) == -3 and math.floor(2 ^ 40) == 2 ^ 40 and math.max(1, 2.5) == 2.5)
  return "computed"
end
