-- expect: error metatable: an entity has no elements
function update_func(player, ai, monsters, items)
  for i, v in ipairs(ai) do print(i, v) end
end
