-- expect: blocked memory: a table of references to one string is cheap until it is joined
function update_func(player, ai, monsters, items)
  local s, t = ("y"):rep(100000), {}
  for i = 1, 3000 do t[i] = s end
  return #table.concat(t)
end
