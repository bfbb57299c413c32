-- expect: blocked memory: fractions as keys
function update_func(player, ai, monsters, items)
  local t, x = {}, 0.5
  while true do x = x + 1; t[x] = x end
end
