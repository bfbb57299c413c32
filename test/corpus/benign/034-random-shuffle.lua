-- expect: ok after 3 ticks: last==='10 different'
function update_func(player, ai, monsters, items)
  local t = {}
  for i = 1, 10 do t[i] = i end
  for i = #t, 2, -1 do
    local j = math.random(i)
    t[i], t[j] = t[j], t[i]
  end
  local set, n = {}, 0
  for _, v in ipairs(t) do
    if not set[v] then n = n + 1 end
    set[v] = true
  end
  return n .. " different"
end
