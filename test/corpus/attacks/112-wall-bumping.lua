-- expect: blocked hang: running against a wall until it gives way
function update_func(player, ai, monsters, items)
  repeat until ai:move("w")
end
