-- expect: error stack: the arguments double with each call
function update_func(player, ai, monsters, items)
  local function join(a, ...) return a, ... end
  local t = { 1 }
  while true do
    t = { (function(...) return join(...), ... end)(table.unpack(t)) }
    for i = 1, #t do t[#t + 1] = i end
  end
end
