-- expect: error metatable: entities have no order
function update_func(player, ai, monsters, items)
  table.sort(monsters)
end
