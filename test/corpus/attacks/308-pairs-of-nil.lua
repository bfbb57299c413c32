-- expect: error fengari-specific: the list that is not there
function update_func(player, ai, monsters, items)
  for _, m in pairs(enemies) do print(m) end
end
