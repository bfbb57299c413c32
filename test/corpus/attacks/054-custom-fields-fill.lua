-- expect: blocked memory: custom fields are kept, so they count
function update_func(player, ai, monsters, items)
  local i = 0
  while true do i = i + 1; ai["field" .. i] = ("v"):rep(200) end
end
