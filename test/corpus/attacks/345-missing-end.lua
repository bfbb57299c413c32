-- expect: error vetting: a block is left open
function update_func(player, ai, monsters, items)
  if ai.health > 1 then
    ai:move("d")
  return "x"
end
