-- expect: blocked memory: os.date("*t") makes a table of nine fields
function update_func(player, ai, monsters, items)
  local keep = {}
  while true do keep[#keep + 1] = os.date("*t") end
end
