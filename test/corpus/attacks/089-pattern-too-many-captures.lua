-- expect: error stack: more captures than there is room for
function update_func(player, ai, monsters, items)
  return tostring(string.find("x", ("()"):rep(40)))
end
