-- expect: blocked hang: a list that grows while it is walked
function update_func(player, ai, monsters, items)
  local t = { 1 }
  for i in ipairs(t) do t[i + 1] = i end
end
