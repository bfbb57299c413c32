-- expect: ok after 1 ticks: last==='2 of 4'
local function filter(list, keep)
  local out = {}
  for _, e in ipairs(list) do
    if keep(e) then out[#out + 1] = e end
  end
  return out
end
function update_func(player, ai, monsters, items)
  local low = filter(monsters, function(m) return m.position.row > 11 end)
  return #low .. " of " .. #monsters
end
