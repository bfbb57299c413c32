-- expect: blocked native-call-hang: an iterator that takes for ever to its first result
function update_func(player, ai, monsters, items)
  for a in ("a"):rep(5000):gmatch("(.-)(.-)(.-)b") do return a end
end
