-- expect: error metatable: an entity has no length
function update_func(player, ai, monsters, items)
  return #player
end
