-- expect: blocked hang: a handler that starts the loop again
function update_func(player, ai, monsters, items)
  local function spin() while true do end end
  local function again() return xpcall(spin, again) end
  while true do xpcall(spin, again) end
end
