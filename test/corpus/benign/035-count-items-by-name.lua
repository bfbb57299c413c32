-- expect: ok after 2 ticks: last==='arrow: 3, bow: 1, sword: 1'
function update_func(player, ai, monsters, items)
  local counts = {}
  for _, item in ipairs(items) do
    counts[item.name] = (counts[item.name] or 0) + 1
  end
  local names = {}
  for name in pairs(counts) do names[#names + 1] = name end
  table.sort(names)
  local parts = {}
  for _, name in ipairs(names) do
    parts[#parts + 1] = name .. ": " .. counts[name]
  end
  return table.concat(parts, ", ")
end
