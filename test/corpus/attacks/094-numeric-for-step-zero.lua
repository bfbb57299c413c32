-- expect: blocked hang: a step of zero never arrives
function update_func(player, ai, monsters, items)
  for i = 10, 1, 0 do end
end
