-- expect: error vetting: the top level fails
error("not today")
function update_func(player, ai, monsters, items) end
