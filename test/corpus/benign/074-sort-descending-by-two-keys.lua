-- expect: ok after 1 ticks: last==='bat 12, bat 18, bat 7, gorgon 10'
function update_func(player, ai, monsters, items)
  local list = {}
  for _, m in ipairs(monsters) do list[#list + 1] = m end
  table.sort(list, function(a, b)
    if a.name ~= b.name then return a.name < b.name end
    return tostring(a.position.row) < tostring(b.position.row)
  end)
  local out = {}
  for i, m in ipairs(list) do out[i] = m.name .. " " .. m.position.row end
  return table.concat(out, ", ")
end
