-- expect: harmless fengari-specific: intervals that are none
function update_func(player, ai, monsters, items)
  for _, args in ipairs({ { 0 }, { -5 }, { 5, 1 }, { 1.5 }, { "x" }, { {} }, { 1, 2, 3 }, { math.mininteger, math.maxinteger },
    { 0 / 0 }, { math.huge }, { 1, math.huge }, { 2 ^ 40 } }) do
    local ok, message = pcall(math.random, table.unpack(args))
    assert(not ok and type(message) == "string")
  end
  local x = math.random(math.mininteger, -1)
  assert(x < 0 and math.random(3, 3) == 3 and math.random(0, math.maxinteger) >= 0)
  return "in range"
end
