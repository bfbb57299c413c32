-- expect: ok after 6 ticks: moves===5 && last==='walked'
local plan = { "Right", "EAST", "east", "Down", "SOUTH" }
n = n or 0
function update_func(player, ai, monsters, items)
  n = n + 1
  local word = plan[n]
  if not word then return "walked" end
  if not ai:move(word) then return "blocked at " .. word end
  return "walked " .. word
end
