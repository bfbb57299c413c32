-- expect: blocked memory: negative integers live in the hash part
function update_func(player, ai, monsters, items)
  local t, i = {}, 0
  while true do i = i - 1; t[i] = i end
end
