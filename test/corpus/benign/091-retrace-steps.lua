-- expect: ok after 12 ticks: cells>=4 && moves===10 && last==='home again'
history = history or {}
phase = phase or "out"
local back = { w = "s", s = "w", a = "d", d = "a" }
function update_func(player, ai, monsters, items)
  if phase == "out" then
    local path = ai:find_path_to(items[2].position)
    ai:move(path[1])
    history[#history + 1] = path[1]
    if #history == 5 then phase = "home" end
    return "out " .. #history
  end
  local step = table.remove(history)
  if not step then return "home again" end
  ai:move(back[step])
  return "retracing"
end
