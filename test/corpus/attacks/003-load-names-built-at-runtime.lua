-- expect: error dangerous-function: a forbidden name put together from characters is absent all the same
function update_func(player, ai, monsters, items)
  local name = string.char(108, 111, 97, 100) .. ("gnirts"):reverse()
  return _G[name]("return 1")()
end
