-- expect: error native-call-hang: a comparator that fails half way
function update_func(player, ai, monsters, items)
  local n = 0
  table.sort({ 5, 4, 3, 2, 1 }, function(a, b)
    n = n + 1
    if n > 3 then error("tired") end
    return a < b
  end)
end
