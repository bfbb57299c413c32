-- expect: error vetting: one = where two belong
function update_func(player, ai, monsters, items)
  if ai.health = 3 then return "full" end
end
