-- expect: blocked native-call-hang: five stars on one subject
function update_func(player, ai, monsters, items)
  return tostring(("a"):rep(2000):match(".*.*.*.*.*b"))
end
