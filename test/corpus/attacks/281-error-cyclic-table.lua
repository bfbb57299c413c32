-- expect: error fengari-specific: a table that holds itself
function update_func(player, ai, monsters, items)
  local t = {}
  t.self = t
  error(t)
end
