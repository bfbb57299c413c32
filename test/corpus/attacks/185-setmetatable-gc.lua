-- expect: error metatable: no finalizer can be left behind
function update_func(player, ai, monsters, items)
  setmetatable({}, { __gc = function() while true do end end })
end
