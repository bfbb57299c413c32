-- expect: error vetting: the name of an item without quotes is an unset variable
function update_func(player, ai, monsters, items)
  return tostring(ai:has_item(sword))
end
