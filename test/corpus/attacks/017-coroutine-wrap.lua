-- expect: error dangerous-function: coroutines are absent; they would run beyond a call's limits
function update_func(player, ai, monsters, items)
  local walk = coroutine.wrap(function() while true do coroutine.yield("d") end end)
  ai:move(walk())
end
