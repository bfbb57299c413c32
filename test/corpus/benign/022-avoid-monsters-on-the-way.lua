-- expect: ok after 40 ticks: has(ai,'bow')
function update_func(player, ai, monsters, items)
  local function dangerous(r, c)
    for _, m in ipairs(monsters) do
      if math.abs(m.position.row - r) + math.abs(m.position.col - c) <= 1 then return true end
    end
    return false
  end
  local bow
  for _, it in ipairs(items) do if it.name == "bow" then bow = it end end
  if not bow then return "Safe and armed" end
  local path = ai:find_path_to(bow)
  local r, c = ai.position.row, ai.position.col
  local step = path[1]
  if step == "w" then r = r - 1
  elseif step == "s" then r = r + 1
  elseif step == "a" then c = c - 1
  elseif step == "d" then c = c + 1 end
  if step and not dangerous(r, c) then
    ai:move(step)
    return "The way is clear."
  end
  return "Too dangerous."
end
