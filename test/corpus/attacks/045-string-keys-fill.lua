-- expect: blocked memory: a hash part that grows for ever
function update_func(player, ai, monsters, items)
  local t, i = {}, 0
  while true do i = i + 1; t["key" .. i] = true end
end
