-- expect: error isolation-between-ticks: while a program loads there is no companion yet
local me = ai
function update_func(player, ai, monsters, items)
  return me.name
end
