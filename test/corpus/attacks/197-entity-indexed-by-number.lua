-- expect: error metatable: an entity's fields have names
function update_func(player, ai, monsters, items)
  return ai[1]
end
