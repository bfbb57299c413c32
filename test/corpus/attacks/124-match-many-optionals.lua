-- expect: blocked native-call-hang: two to the power of thirty ways to match
function update_func(player, ai, monsters, items)
  return tostring(("a"):rep(30):match("^" .. ("a?"):rep(30) .. ("a"):rep(30) .. "b"))
end
