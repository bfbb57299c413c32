-- expect: blocked memory: filling and emptying an array makes no room for more
function update_func(player, ai, monsters, items)
  local keep = {}
  while true do
    local t = {}
    for i = 1, 600 do t[i] = i end
    for i = 1, 599 do t[i] = nil end
    t[601] = true
    keep[#keep + 1] = t
  end
end
