-- expect: harmless fengari-specific: positions before, behind and at the ends of a string
function update_func(player, ai, monsters, items)
  local extremes = { math.mininteger, -1000, -4, -1, 0, 1, 3, 4, 1000, math.maxinteger }
  for _, i in ipairs(extremes) do
    for _, j in ipairs(extremes) do
      local s = ("abc"):sub(i, j)
      assert(#s <= 3 and select("#", ("abc"):byte(i, j)) == #s)
      pcall(string.find, "abc", "b", i, true)
      pcall(string.find, "abc", "()", i)
      pcall(string.gsub, "abc", ".", "%0", j)
      pcall(table.concat, { "a", "b" }, ",", i, math.min(j, i < 1000 and 5 or j))
      pcall(string.match, "abc", "^(.)", i)
    end
  end
  return "within"
end
