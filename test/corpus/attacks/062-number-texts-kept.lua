-- expect: blocked memory: numbers turned into text, kept
function update_func(player, ai, monsters, items)
  local keep = {}
  while true do keep[#keep + 1] = tostring(#keep / 7) end
end
