-- expect: blocked memory: an array written from its end
function update_func(player, ai, monsters, items)
  local t = {}
  for i = 2000000, 1, -1 do t[i] = i end
  return #t
end
