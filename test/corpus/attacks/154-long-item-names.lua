-- expect: blocked native-call-hang: asking for an item by a name of a megabyte, for ever
function update_func(player, ai, monsters, items)
  local name = ("S"):rep(900000)
  while true do pcall(ai.move, ai, name) ai:has_item(name) end
end
