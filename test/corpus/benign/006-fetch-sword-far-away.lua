-- expect: ok after 120 ticks: has(ai,'sword') && last==='done'
function update_func(player, ai, monsters, items)
  if ai:has_item("sword") then return "done" end
  local sword = nil
  for i = 1, #items do
    if items[i].name == "sword" then
      sword = items[i]
      break
    end
  end
  if sword == nil then
    return "I see no sword."
  end
  local path = ai:find_path_to(sword)
  if path ~= nil and #path > 0 then
    ai:move(path[1])
    return "Fetching the sword: " .. #path .. " steps."
  else
    return "No way to the sword."
  end
end
