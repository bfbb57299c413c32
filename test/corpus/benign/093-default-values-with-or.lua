-- expect: ok after 1 ticks: last==='none, 0, unnamed'
function update_func(player, ai, monsters, items)
  local options = { count = nil, name = "" }
  local weapon = ai.items[1] and ai.items[1].name or "none"
  return weapon .. ", " .. (options.count or 0) .. ", " .. (options.name ~= "" and options.name or "unnamed")
end
