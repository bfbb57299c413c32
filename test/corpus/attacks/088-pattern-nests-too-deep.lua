-- expect: error stack: the pattern matcher nests by optional items
function update_func(player, ai, monsters, items)
  return tostring(string.find(("x"):rep(1000), ("x?"):rep(500) .. "y"))
end
