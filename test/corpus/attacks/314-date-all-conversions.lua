-- expect: harmless fengari-specific: every conversion of os.date, and those that are none
function update_func(player, ai, monsters, items)
  for code = 0, 255 do
    for _, prefix in ipairs({ "%", "!%", "%E", "%O", "%%%" }) do
      local ok, text = pcall(os.date, prefix .. string.char(code), 0)
      assert(type(text) == "string" or type(text) == "table")
    end
  end
  assert(os.date("!%Y-%m-%d %H:%M:%S", 0) == "1970-01-01 00:00:00")
  for _, time in ipairs({ math.maxinteger, math.mininteger, -1, 0.0 }) do assert(#os.date("%c", time) > 0) end
  assert(not pcall(os.date, "%Y", 1.5) and not pcall(os.date, "%Y", 1e300) and not pcall(os.date, {}))
  return os.date()
end
