-- expect: error isolation-between-ticks: a failing tick does not spoil the next one
turn = 0
function update_func(player, ai, monsters, items)
  turn = turn + 1
  if turn % 2 == 0 then error("even") end
  return "odd " .. turn
end
