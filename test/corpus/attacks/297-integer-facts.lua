-- expect: harmless fengari-specific: integers have 32 bits and wrap around
function update_func(player, ai, monsters, items)
  assert(math.maxinteger == 2147483647 and math.maxinteger + 1 == math.mininteger)
  assert(math.mininteger - 1 == math.maxinteger and math.maxinteger * 2 == -2 and -math.mininteger == math.mininteger)
  assert(math.mininteger // -1 == math.mininteger and math.mininteger % -1 == 0 and math.abs(math.mininteger) == math.mininteger)
  assert(7 // 2 == 3 and -7 // 2 == -4 and 7 // -2 == -4 and 7 % -3 == -2 and -7 % 3 == 2 and 7.5 // 2 == 3.0)
  assert(1 << 31 == math.mininteger and 1 << 32 == 0 and 1 << -1 == 0 and -1 >> 1 == math.maxinteger and ~0 == -1)
  assert(3 & 5 == 1 and 3 | 5 == 7 and 3 ~ 5 == 6 and 2 ^ 31 == 2147483648.0 and 5 // 0.0 == math.huge)
  assert(9999999999 == 9999999999.0 and math.type(9999999999) == "float" and math.type(2147483647) == "integer")
  assert(math.tointeger(3.0) == 3 and math.tointeger(3.5) == nil and math.ult(1, -1) and 1 == 1.0)
  return "as documented"
end
