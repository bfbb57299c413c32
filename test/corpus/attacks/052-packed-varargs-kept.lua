-- expect: blocked memory: varargs packed into tables, kept
function update_func(player, ai, monsters, items)
  local keep = {}
  local function pack(...) return { n = select("#", ...), ... } end
  while true do keep[#keep + 1] = pack(table.unpack(keep, 1, math.min(#keep, 100))) end
end
