-- expect: ok after 1 ticks: last==='gorgon'
function update_func(player, ai, monsters, items)
  local found = {}
  for _, m in ipairs(monsters) do
    if m.name == "bat" then goto continue end
    found[#found + 1] = m.name
    ::continue::
  end
  return table.concat(found, " ")
end
