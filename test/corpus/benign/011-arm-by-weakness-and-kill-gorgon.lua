-- expect: ok after 250 ticks: last==='Done. The gorgon is dead.' && has(ai,'sword')
function update_func(player, ai, monsters, items)
  local gorgon
  for _, m in ipairs(monsters) do
    if m.name == "gorgon" then gorgon = m end
  end
  if not gorgon then return "Done. The gorgon is dead." end
  if ai:has_item(gorgon.weakness) then
    local path = ai:find_path_to(gorgon.position)
    if #path > 1 then ai:move(path[1]) end
    return "Attacking the gorgon!"
  end
  for _, it in ipairs(items) do
    if it.name == gorgon.weakness then
      local path = ai:find_path_to(it.position)
      if #path > 0 then ai:move(path[1]) end
      return "I need the " .. it.name
    end
  end
  return "I cannot find a " .. gorgon.weakness
end
