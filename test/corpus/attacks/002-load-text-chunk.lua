-- expect: error dangerous-function: load is absent; code from text would pass every static check
function update_func(player, ai, monsters, items)
  return load("return 6 * 7")()
end
