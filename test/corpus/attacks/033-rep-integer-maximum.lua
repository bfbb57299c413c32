-- expect: blocked memory: the largest possible length is refused before anything is allocated
function update_func(player, ai, monsters, items)
  return #("x"):rep(math.maxinteger)
end
