-- expect: ok after 1 ticks: last==='floor: 315'
function update_func(player, ai, monsters, items)
  local floor = 0
  for _, row in ipairs(maze) do
    local _, n = row:gsub(" ", "")
    floor = floor + n
  end
  return "floor: " .. floor
end
