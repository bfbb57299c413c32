-- expect: harmless metatable: fields called like metamethods do nothing
function update_func(player, ai, monsters, items)
  local t = { __index = math, __call = print, __len = 5, __eq = true, __tostring = "x", __pairs = 1, __metatable = 1 }
  assert(t.floor == nil and #t == 0 and tostring(t) == "table" and not pcall(function() t() end))
  for _, name in ipairs({ "__index", "__newindex", "__tostring", "__gc", "__name", "__metatable", "__call", "__len" }) do
    assert(ai[name] == nil)
    ai[name] = function() error("called") end
  end
  assert(ai.nothing == nil and tostring(ai):find("^Entity"))
  assert(not pcall(function() return #ai end) and not pcall(function() ai() end))
  for _, name in ipairs({ "__index", "__newindex", "__tostring", "__gc", "__name", "__metatable", "__call", "__len" }) do
    ai[name] = nil
  end
  return "plain"
end
