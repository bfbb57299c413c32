-- expect: error fengari-specific: a message of a megabyte; what is told is short
function update_func(player, ai, monsters, items)
  error(("e"):rep(900000))
end
