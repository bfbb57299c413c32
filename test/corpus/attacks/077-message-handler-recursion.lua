-- expect: harmless stack: an error in the handler of an error ends both
function update_func(player, ai, monsters, items)
  local calls = 0
  local function handler(e)
    calls = calls + 1
    error(e)
  end
  local ok = xpcall(error, handler, "first")
  assert(not ok and calls < 1000)
  return "handled"
end
