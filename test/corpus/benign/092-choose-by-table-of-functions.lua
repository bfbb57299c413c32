-- expect: ok after 1 ticks: last==='bat: shoot it'
local advice = {
  bat = function() return "shoot it" end,
  gorgon = function() return "use the sword" end,
}
function update_func(player, ai, monsters, items)
  local m = monsters[1]
  local f = advice[m.name] or function() return "run" end
  return m.name .. ": " .. f()
end
