-- expect: ok after 200 ticks: last==='The bat is gone.' && has(ai,'bow')
local function nearest(list, name)
  local best, best_length = nil, math.huge
  for _, e in ipairs(list) do
    if e.name == name then
      local path = ai:find_path_to(e.position)
      local length = #path
      if length > 0 and length < best_length then
        best, best_length = e, length
      end
    end
  end
  return best
end

function update_func(player, ai, monsters, items)
  bats = bats or 3
  local now = 0
  for _, m in ipairs(monsters) do
    if m.name == "bat" then now = now + 1 end
  end
  if now < bats then return "The bat is gone." end
  local target
  if not ai:has_item("bow") then
    target = nearest(items, "bow")
  elseif not ai:has_item("arrow") then
    target = nearest(items, "arrow")
  else
    target = nearest(monsters, "bat")
  end
  if target then
    local path = ai:find_path_to(target.position)
    if path and #path > 0 then ai:move(path[1]) end
    return "Going to the " .. target.name
  end
  return "I have no target."
end
