-- expect: harmless dangerous-function: no error message names a file of the host or its language
function update_func(player, ai, monsters, items)
  local attempts = {
    function() string.rep() end, function() return nil .. "x" end, function() ai:move({}) end,
    function() table.concat({ {} }) end, function() ("x"):format(1, 2, 3).y() end, function() error(ai) end,
    function() math.floor("x") end, function() return #5 end, function() utf8.char(-1) end,
    function() os.date("%Ez", 1) end, function() local s = "x" + 1 end, function() ai.find_path_to() end,
    function() setmetatable({}, {}) end, function() string.format("%d", 1.5) end, function() tostring() end,
  }
  for _, attempt in ipairs(attempts) do
    local ok, message = pcall(attempt)
    message = tostring(message)
    assert(not ok)
    for _, bad in ipairs({ "%.js", "%.ts", "node", "/", "undefined", "Error:", "%[object" }) do
      assert(not message:find(bad), message)
    end
  end
  return "clean"
end
