-- expect: error vetting: break without a loop
function update_func(player, ai, monsters, items)
  if ai.health < 2 then break end
end
