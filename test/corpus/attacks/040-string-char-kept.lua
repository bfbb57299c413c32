-- expect: blocked memory: strings made of bytes, kept
function update_func(player, ai, monsters, items)
  local keep = {}
  while true do keep[#keep + 1] = string.char(#keep % 256, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) end
end
