-- expect: blocked memory: globals without end
function update_func(player, ai, monsters, items)
  local i = 0
  while true do i = i + 1; _G["g" .. i] = { i } end
end
