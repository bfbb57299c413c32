-- expect: harmless isolation-between-ticks: what was handed out in one tick is safe to use in any later one
function update_func(player, ai, monsters, items)
  if kept then
    local p, a, m, i = kept()
    assert(p == player and a == ai and m[1] == monsters[1] and i[1] == items[1])
    assert(a:distance_to(m[4]) > 0)
  end
  kept = function() return player, ai, monsters, items end
  local old = first_position or ai.position
  first_position = old
  assert(old.row == 2 and old.col == 3)
  ai:move("d")
end
