-- expect: harmless isolation-between-ticks: an entity is the same key in every tick
function update_func(player, ai, monsters, items)
  seen = seen or {}
  for _, m in ipairs(monsters) do seen[m] = (seen[m] or 0) + 1 end
  local kinds = 0
  for m, n in pairs(seen) do
    assert(n == seen[monsters[1]])
    kinds = kinds + 1
  end
  assert(kinds == 4)
end
