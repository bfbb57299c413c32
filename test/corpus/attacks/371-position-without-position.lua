-- expect: error vetting: row is a field of the position
function update_func(player, ai, monsters, items)
  return "row " .. ai.row
end
