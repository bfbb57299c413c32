-- expect: blocked hang: waiting within one tick for what takes several
function update_func(player, ai, monsters, items)
  while ai:distance_to(player) < 10 do ai:move_random() end
end
