-- expect: harmless fengari-specific: levels far outside the stack
function update_func(player, ai, monsters, items)
  for _, level in ipairs({ -1, 0, 1, 2, 3, 50, 1000000, math.maxinteger, math.mininteger }) do
    local ok, message = pcall(error, "text", level)
    assert(not ok and message:find("text"))
  end
  assert(not pcall(error, "text", 1.5))
  return "levels"
end
