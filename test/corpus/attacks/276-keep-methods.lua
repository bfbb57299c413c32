-- expect: harmless isolation-between-ticks: a method kept from an earlier tick belongs to no tick
function update_func(player, ai, monsters, items)
  step = step or ai.move
  assert(not pcall(step, player, "d"))
  return tostring(step(ai, "d"))
end
