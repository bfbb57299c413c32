-- expect: blocked hang: a loop inside the callback of a native function
function update_func(player, ai, monsters, items)
  return (("x"):gsub(".", function() while true do end end))
end
