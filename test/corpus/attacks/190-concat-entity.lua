-- expect: error metatable: an entity is no text; its name is
function update_func(player, ai, monsters, items)
  return "I see " .. monsters[1]
end
