-- expect: blocked memory: all the suffixes of a string are quadratic
function update_func(player, ai, monsters, items)
  local s, keep = ("suffix"):rep(5000), {}
  for i = 1, #s do keep[i] = s:sub(i) end
  return #keep
end
