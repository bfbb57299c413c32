-- expect: harmless state-corruption: numbers that are none
function update_func(player, ai, monsters, items)
  local odd = { 0 / 0, -(0 / 0), math.huge, -math.huge, -0.0, 2 ^ 53, 1e300, math.mininteger, 0x7fffffff }
  return odd[os.time() % #odd + 1]
end
