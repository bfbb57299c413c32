-- expect: blocked native-call-hang: a character class of a hundred thousand characters for each character
function update_func(player, ai, monsters, items)
  local class = "[" .. ("b"):rep(100000) .. "]"
  return tostring(("a"):rep(100000):find(class))
end
