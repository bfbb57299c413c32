-- expect: error vetting: a field called as a method
function update_func(player, ai, monsters, items)
  return ai:position().row
end
