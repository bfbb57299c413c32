-- expect: blocked memory: one byte more than a string may have
function update_func(player, ai, monsters, items)
  return #("x"):rep(1000001)
end
