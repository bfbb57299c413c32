-- expect: harmless state-corruption: a step from inside a native function is a step
function update_func(player, ai, monsters, items)
  local steps = 0
  table.sort({ 4, 3, 2, 1 }, function(a, b)
    if ai:move_random() then steps = steps + 1 end
    return a < b
  end)
  assert(steps == 1)
end
