-- expect: error vetting: const of Lua 5.4
function update_func(player, ai, monsters, items)
  local limit <const> = 5
  return limit
end
