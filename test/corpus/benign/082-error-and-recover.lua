-- expect: ok after 2 ticks: last==='recovered from: no target'
local function choose(list, name)
  for _, e in ipairs(list) do if e.name == name then return e end end
  error("no target", 0)
end
function update_func(player, ai, monsters, items)
  local ok, result = pcall(choose, items, "shield")
  if not ok then return "recovered from: " .. result end
  return "found " .. result.name
end
