-- expect: blocked hang: a generic for over a function that never returns nil
function update_func(player, ai, monsters, items)
  for x in function(_, n) return (n or 0) + 1 end do end
end
