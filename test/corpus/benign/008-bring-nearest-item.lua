-- expect: ok after 60 ticks: has(player,'bow')
function update_func(player, ai, monsters, items)
  if #ai.items > 0 then
    local path = ai:find_path_to(player.position)
    if #path > 0 then ai:move(path[1]) end
    return "Bringing the " .. ai.items[1].name
  end
  if #items == 0 then return "Nothing left." end
  table.sort(items, function(a, b)
    return #ai:find_path_to(a.position) < #ai:find_path_to(b.position)
  end)
  local target = items[1]
  if player:has_item("bow") then return "Enough." end
  for _, it in ipairs(items) do
    if it.name == "bow" then target = it end
  end
  ai:move(ai:find_path_to(target.position)[1])
  return "Going for the " .. target.name
end
