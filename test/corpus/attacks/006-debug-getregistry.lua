-- expect: error dangerous-function: the registry holds what is shared between programs
function update_func(player, ai, monsters, items)
  for k, v in pairs(debug.getregistry()) do print(k, v) end
end
