-- expect: blocked memory: a linked list without end
function update_func(player, ai, monsters, items)
  local head
  while true do head = { head } end
end
