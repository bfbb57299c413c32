-- expect: error dangerous-function: debug.traceback is the handler that models like; debug is absent
function update_func(player, ai, monsters, items)
  local ok, trace = xpcall(function() error("x") end, debug.traceback)
  return trace
end
