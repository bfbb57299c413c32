-- expect: ok after 30 ticks: moves>=5
local directions = { "w", "a", "s", "d" }
function update_func(player, ai, monsters, items)
  local d = directions[math.random(#directions)]
  if ai:move(d) then return "moved " .. d else return "bumped into a wall" end
end
