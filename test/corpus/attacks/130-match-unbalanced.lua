-- expect: blocked native-call-hang: each opening bracket looks for its end
function update_func(player, ai, monsters, items)
  return tostring(("("):rep(200000):match("%b()x"))
end
