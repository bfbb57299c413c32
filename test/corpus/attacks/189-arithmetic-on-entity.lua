-- expect: error metatable: an entity is no number
function update_func(player, ai, monsters, items)
  return ai + 1
end
