-- expect: blocked native-call-hang: a comparator that makes the sort take quadratic time
function update_func(player, ai, monsters, items)
  local value, t, solid, candidate = {}, {}, 0, 0
  local n = 3000
  for i = 1, n do t[i], value[i] = i, n end
  table.sort(t, function(x, y)
    if value[x] == n and value[y] == n then
      if x == candidate then value[x] = solid else value[y] = solid end
      solid = solid + 1
    end
    if value[x] == n then candidate = x elseif value[y] == n then candidate = y end
    return value[x] < value[y]
  end)
  return solid
end
