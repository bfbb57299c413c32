-- expect: blocked memory: garbage is charged as well, since nobody can see it being freed
function update_func(player, ai, monsters, items)
  local s = ("suffix"):rep(50000)
  local n = 0
  for i = 1, #s do n = n + #s:sub(i) end
  return n
end
