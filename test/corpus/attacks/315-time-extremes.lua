-- expect: harmless fengari-specific: dates far out of any calendar
function update_func(player, ai, monsters, items)
  for _, year in ipairs({ 0, -1, 1970, 99999, 275761, math.maxinteger, math.mininteger, 1e300, 0 / 0, "2000", "x", {} }) do
    local ok, time = pcall(os.time, { year = year, month = 1, day = 1 })
    assert(ok and math.type(time) or type(time) == "string")
  end
  assert(os.time({ year = 2000, month = 14, day = -3, hour = 99, min = -500, sec = 1000000 }) > 0)
  assert(not pcall(os.time, {}) and not pcall(os.time, 5) and not pcall(os.time, "now"))
  assert(os.difftime(5, 3) == 2.0)
  return "dated"
end
