-- expect: ok after 330 ticks: has(ai,'sword') && has(ai,'bow') && has(ai,'arrow') && last==='I have 4 items.'
function update_func(player, ai, monsters, items)
  if #items == 0 then return "I have " .. #ai.items .. " items." end
  local best, length = nil, nil
  for _, it in ipairs(items) do
    local n = #ai:find_path_to(it.position)
    if n > 0 and (not length or n < length) then best, length = it, n end
  end
  if best then ai:move(ai:find_path_to(best.position)[1]) end
  return #items .. " left"
end
