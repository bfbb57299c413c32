-- expect: harmless native-call-hang: rep less than once is the empty string
function update_func(player, ai, monsters, items)
  assert(("x"):rep(-1) == "" and ("x"):rep(0) == "" and ("x"):rep(math.mininteger, "s") == "")
  return "empty"
end
