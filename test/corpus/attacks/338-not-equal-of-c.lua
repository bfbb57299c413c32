-- expect: error vetting: != where ~= belongs
function update_func(player, ai, monsters, items)
  if ai.health != 3 then return "hurt" end
end
