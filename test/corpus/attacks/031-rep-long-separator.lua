-- expect: blocked memory: the separator of rep multiplies as well
function update_func(player, ai, monsters, items)
  return #("x"):rep(1000, ("s"):rep(100000))
end
