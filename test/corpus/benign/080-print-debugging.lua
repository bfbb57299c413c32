-- expect: ok after 2 ticks: last==='see the log'
function update_func(player, ai, monsters, items)
  print("position", ai.position.row, ai.position.col)
  for i, m in ipairs(monsters) do print(i, m.name, m, m.health > 0, nil) end
  return "see the log"
end
