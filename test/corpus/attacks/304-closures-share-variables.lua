-- expect: harmless fengari-specific: two closures of one variable see one value, even after an error
function update_func(player, ai, monsters, items)
  local get, set
  local ok = pcall(function()
    local shared = 1
    get = function() return shared end
    set = function(x) shared = x end
    error("leave")
  end)
  assert(not ok and get() == 1)
  set({ "new" })
  local function use(...) local a, b, c = ... return a, b, c end
  use(1, 2, 3, 4, 5, 6, 7, 8)
  assert(get()[1] == "new")
  return "shared"
end
