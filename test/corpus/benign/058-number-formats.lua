-- expect: ok after 1 ticks: last==='1 1.0 0.5 3 2.5 8.0 2'
function update_func(player, ai, monsters, items)
  return 1 .. " " .. 1.0 .. " " .. 1 / 2 .. " " .. 7 // 2 .. " " .. 5 / 2 .. " " .. 2 ^ 3 .. " " .. 17 % 5
end
