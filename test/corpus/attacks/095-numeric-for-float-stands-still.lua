-- expect: blocked hang: adding a fraction to a large float changes nothing
function update_func(player, ai, monsters, items)
  for x = 2 ^ 53, 2 ^ 53 + 100, 0.25 do end
end
