-- expect: error fengari-specific: a handler that is no function
function update_func(player, ai, monsters, items)
  xpcall(function() error("x") end, "handler")
end
