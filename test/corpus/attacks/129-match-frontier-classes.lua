-- expect: blocked native-call-hang: a frontier looks at its class twice for each place
function update_func(player, ai, monsters, items)
  local class = "%f[" .. ("b"):rep(100000) .. "]"
  return tostring(("a"):rep(100000):find(class))
end
