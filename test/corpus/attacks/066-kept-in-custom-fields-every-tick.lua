-- expect: blocked memory: the same, hidden in fields of a monster
function update_func(player, ai, monsters, items)
  local m = monsters[1]
  m.n = (m.n or 0) + 1
  for i = 1, 4 do m["hoard" .. m.n .. i] = ("h"):rep(700000) .. i end
end
