-- expect: harmless metatable: strings have methods, no elements
function update_func(player, ai, monsters, items)
  local s = "abc"
  assert(s[1] == nil and s.x == nil and (s).len == string.len)
  assert(not pcall(function() s.x = 1 end))
  return "ok"
end
