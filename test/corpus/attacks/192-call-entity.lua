-- expect: error metatable: an entity is no function
function update_func(player, ai, monsters, items)
  ai("move", "d")
end
