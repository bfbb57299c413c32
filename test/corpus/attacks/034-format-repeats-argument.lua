-- expect: blocked memory: one format call joins a long string a hundred times
function update_func(player, ai, monsters, items)
  local s, t = ("f"):rep(50000), {}
  for i = 1, 100 do t[i] = s end
  return #string.format(("%s"):rep(100), table.unpack(t))
end
