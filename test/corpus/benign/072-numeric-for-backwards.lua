-- expect: ok after 1 ticks: last==='5 3 1 | 0.5 1.0 1.5'
function update_func(player, ai, monsters, items)
  local a, b = {}, {}
  for i = 5, 1, -2 do a[#a + 1] = i end
  for x = 0.5, 1.5, 0.5 do b[#b + 1] = x end
  return table.concat(a, " ") .. " | " .. table.concat(b, " ")
end
