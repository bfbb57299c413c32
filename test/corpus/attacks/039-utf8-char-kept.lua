-- expect: blocked memory: strings made of code points, kept
function update_func(player, ai, monsters, items)
  local codes, keep = {}, {}
  for i = 1, 200 do codes[i] = 0x10FFFF - i end
  while true do keep[#keep + 1] = utf8.char(table.unpack(codes)) end
end
