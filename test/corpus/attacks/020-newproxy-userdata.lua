-- expect: error dangerous-function: newproxy of Lua 5.1 does not exist
function update_func(player, ai, monsters, items)
  local u = newproxy(true)
  return type(u)
end
