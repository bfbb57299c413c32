-- expect: ok after 1 ticks: last==='3 arrows'
function update_func(player, ai, monsters, items)
  local n = 0
  for _, it in ipairs(items) do
    if string.find(it.name, "arr", 1, true) == 1 then n = n + 1 end
  end
  return n .. " arrows"
end
