-- expect: ok after 1 ticks: last==='nobody holds anything'
function update_func(player, ai, monsters, items)
  local parts = {}
  for _, e in ipairs({ player, ai }) do
    for _, it in ipairs(e.items) do
      parts[#parts + 1] = e.name .. " holds " .. it.name
    end
  end
  if #parts == 0 then return "nobody holds anything" end
  return table.concat(parts, " and ")
end
