-- expect: blocked memory: a fresh position table at every look
function update_func(player, ai, monsters, items)
  local keep = {}
  while true do keep[#keep + 1] = monsters[1].position end
end
