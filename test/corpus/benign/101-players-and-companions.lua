-- expect: ok after 1 ticks: last==='1 players, 1 companions, me: true'
function update_func(player, ai, monsters, items)
  return #players .. " players, " .. #companions .. " companions, me: " .. tostring(companions[1] == ai)
end
