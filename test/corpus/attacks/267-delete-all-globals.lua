-- expect: error isolation-between-ticks: an empty world of globals, its own function included
function update_func(player, ai, monsters, items)
  local all = {}
  for name in pairs(_G) do all[#all + 1] = name end
  for _, name in ipairs(all) do _G[name] = nil end
  return "empty"
end
