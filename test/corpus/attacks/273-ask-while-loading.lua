-- expect: error isolation-between-ticks: nothing can be asked before the first tick either
local open = valid_move({ 2, 4 })
function update_func(player, ai, monsters, items) return tostring(open) end
