-- expect: error dangerous-function: setfenv of Lua 5.1 does not exist
function update_func(player, ai, monsters, items)
  setfenv(1, {})
end
