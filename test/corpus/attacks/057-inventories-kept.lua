-- expect: blocked memory: a fresh array of items at every look
function update_func(player, ai, monsters, items)
  local keep = {}
  while true do keep[#keep + 1] = ai.items end
end
