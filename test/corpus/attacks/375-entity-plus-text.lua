-- expect: error vetting: a boolean in a text
function update_func(player, ai, monsters, items)
  return "armed: " .. ai:has_item("sword")
end
