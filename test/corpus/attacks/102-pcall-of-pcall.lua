-- expect: blocked hang: protected calls inside protected calls
function update_func(player, ai, monsters, items)
  while true do pcall(pcall, pcall, xpcall, function() while true do end end, print) end
end
