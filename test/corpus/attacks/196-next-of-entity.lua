-- expect: error metatable: next reads tables only
function update_func(player, ai, monsters, items)
  return next(monsters[1])
end
