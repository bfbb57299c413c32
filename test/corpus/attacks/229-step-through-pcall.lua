-- expect: harmless state-corruption: protected calls give no second step
function update_func(player, ai, monsters, items)
  local steps = 0
  for i = 1, 20 do
    local ok, moved = pcall(ai.move, ai, i % 2 == 0 and "a" or "d")
    if ok and moved then steps = steps + 1 end
  end
  assert(steps <= 1)
end
