-- expect: harmless metatable: reading with a key that cannot be is nil
function update_func(player, ai, monsters, items)
  local t = { 1 }
  assert(t[nil] == nil and t[0 / 0] == nil and t[-0.0] == nil and t[1.0] == 1 and t["1"] == nil)
  return "nil"
end
