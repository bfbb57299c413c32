-- expect: blocked native-call-hang: a queue that shifts all its elements
function update_func(player, ai, monsters, items)
  while true do
    local q = {}
    for i = 1, 5000 do q[i] = i end
    while #q > 0 do table.remove(q, 1) end
  end
end
