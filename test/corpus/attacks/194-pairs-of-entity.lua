-- expect: error metatable: an entity cannot be traversed
function update_func(player, ai, monsters, items)
  for k, v in pairs(ai) do print(k, v) end
end
