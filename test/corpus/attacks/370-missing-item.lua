-- expect: error vetting: an item that is not there has no position
function update_func(player, ai, monsters, items)
  local shield
  for _, it in ipairs(items) do if it.name == "shield" then shield = it end end
  return ai:distance_to(shield.position)
end
