-- expect: error stack: a byte a result
function update_func(player, ai, monsters, items)
  return (("x"):rep(500000):byte(1, -1))
end
