-- expect: blocked memory: keys of many bytes each
function update_func(player, ai, monsters, items)
  local t, base, i = {}, ("k"):rep(30000), 0
  while true do i = i + 1; t[base .. i] = i end
end
