-- expect: ok after 1 ticks: last==='15 5'
function update_func(player, ai, monsters, items)
  local sum, i = 0, 1
  while i <= 5 do
    sum = sum + i
    i = i + 1
  end
  local n = 0
  repeat n = n + 1 until n * n > 20
  return sum .. " " .. n
end
