-- expect: blocked hang: the clock of the world stands still within a tick
function update_func(player, ai, monsters, items)
  local start = os.clock()
  while os.clock() - start < 1 do end
end
