-- expect: blocked hang: the message handler of xpcall loops
function update_func(player, ai, monsters, items)
  xpcall(error, function() while true do end end, "x")
end
