-- expect: error fengari-specific: the list that is not there
function update_func(player, ai, monsters, items)
  for _, m in ipairs(ai.inventory) do print(m) end
end
