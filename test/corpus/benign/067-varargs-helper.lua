-- expect: ok after 1 ticks: last==='3 of a, b, c; sum 6'
local function join(...)
  local t = { ... }
  return select("#", ...) .. " of " .. table.concat(t, ", ")
end
local function sum(first, ...)
  if not first then return 0 end
  return first + sum(...)
end
function update_func(player, ai, monsters, items)
  return join("a", "b", "c") .. "; sum " .. sum(1, 2, 3)
end
