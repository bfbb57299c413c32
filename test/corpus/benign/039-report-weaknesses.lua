-- expect: ok after 1 ticks: last==='bat: arrow; gorgon: sword'
function update_func(player, ai, monsters, items)
  local lines, seen = {}, {}
  for _, m in ipairs(monsters) do
    if not seen[m.name] then
      seen[m.name] = true
      table.insert(lines, m.name .. ": " .. m.weakness)
    end
  end
  table.sort(lines)
  return table.concat(lines, "; ")
end
