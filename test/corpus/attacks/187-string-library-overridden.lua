-- expect: harmless metatable: a program may spoil the string functions for itself only
function update_func(player, ai, monsters, items)
  string.upper = function() return "spoiled" end
  string.format = nil
  assert(("x"):upper() == "spoiled")
  assert(not pcall(function() return ("%d"):format(1) end))
  return "spoiled"
end
