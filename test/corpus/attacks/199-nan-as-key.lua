-- expect: error metatable: NaN is no key
function update_func(player, ai, monsters, items)
  local t = {}
  t[0 / 0] = 1
end
