-- expect: ok after 2 ticks: last==='bow, arrow, arrow, arrow, sword'
function update_func(player, ai, monsters, items)
  local list = {}
  for i, item in ipairs(items) do
    list[i] = { name = item.name, d = player:distance_to(item.position) }
  end
  table.sort(list, function(a, b) return a.d < b.d end)
  local names = {}
  for _, entry in ipairs(list) do table.insert(names, entry.name) end
  return table.concat(names, ", ")
end
