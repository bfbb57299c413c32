-- expect: harmless metatable: pairs and ipairs look at no metafields
function update_func(player, ai, monsters, items)
  local t = { 1, 2, __pairs = function() error("called") end, __ipairs = function() error("called") end }
  local n = 0
  for _ in pairs(t) do n = n + 1 end
  for _ in ipairs(t) do n = n + 1 end
  assert(n == 6)
  return "six"
end
