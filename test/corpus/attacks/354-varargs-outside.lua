-- expect: error vetting: ... in a function that takes none
function update_func(player, ai, monsters, items)
  return select("#", ...)
end
