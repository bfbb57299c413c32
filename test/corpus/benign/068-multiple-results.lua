-- expect: ok after 1 ticks: last==='bow 8'
local function closest(from, list)
  local best, d
  for _, e in ipairs(list) do
    local n = from:distance_to(e.position)
    if not d or n < d then best, d = e, n end
  end
  return best, d
end
function update_func(player, ai, monsters, items)
  local item, d = closest(ai, items)
  return item.name .. " " .. d
end
