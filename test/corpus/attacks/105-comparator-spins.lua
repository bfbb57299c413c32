-- expect: blocked hang: a loop inside a comparator
function update_func(player, ai, monsters, items)
  table.sort({ 2, 1 }, function() while true do end end)
end
