-- expect: blocked native-call-hang: every length of the capture is compared three times
function update_func(player, ai, monsters, items)
  return tostring(("a"):rep(50000):match("(a*)%1%1%1b"))
end
