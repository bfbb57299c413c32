-- expect: harmless fengari-specific: what a handler gives back, whatever it is
function update_func(player, ai, monsters, items)
  local function handlers() return nil end
  local ok, e = xpcall(error, handlers, "x")
  assert(not ok and e == nil)
  ok, e = xpcall(function() local x = nil + 1 end, function(m) return { m } end)
  assert(not ok and e[1]:find("arithmetic"))
  ok, e = xpcall(function(...) return select("#", ...) end, print, nil, nil, nil)
  assert(ok and e == 3)
  return "handled"
end
