-- expect: error metatable: setmetatable is absent, so no table can pretend
function update_func(player, ai, monsters, items)
  local fake = setmetatable({}, { __index = ai })
  return fake.name
end
