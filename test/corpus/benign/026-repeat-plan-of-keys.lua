-- expect: ok after 20 ticks: moves===20 && cells===6
local plan = "dddsswwaaa"
tick = (tick or 0)
function update_func(player, ai, monsters, items)
  tick = tick + 1
  local i = (tick - 1) % #plan + 1
  local key = plan:sub(i, i)
  ai:move(key)
  return "Key " .. key
end
