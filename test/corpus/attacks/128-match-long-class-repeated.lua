-- expect: blocked native-call-hang: the same inside a repetition
function update_func(player, ai, monsters, items)
  local class = "[" .. ("b"):rep(50000) .. "a]"
  return tostring(("a"):rep(100000):find(class .. "*c"))
end
