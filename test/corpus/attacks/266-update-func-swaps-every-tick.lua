-- expect: harmless isolation-between-ticks: a program may replace its own function
local function second() update_func = first return "second" end
function first() update_func = second return "first" end
function update_func(player, ai, monsters, items)
  update_func = first
  return "start"
end
