-- expect: blocked hang: nobody moves while a program waits
function update_func(player, ai, monsters, items)
  local before = player.position
  while player.position.row == before.row and player.position.col == before.col do end
  return "you moved"
end
