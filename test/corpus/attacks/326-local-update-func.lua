-- expect: error vetting: a local update_func is not found
local function update_func(player, ai, monsters, items)
  return "local"
end
