-- expect: blocked memory: a closure and its many variables, kept
function update_func(player, ai, monsters, items)
  local keep = {}
  while true do
    local a, b, c, d, e, f, g, h = {}, {}, {}, {}, {}, {}, {}, {}
    keep[#keep + 1] = function() return a, b, c, d, e, f, g, h end
  end
end
