-- expect: error vetting: a string without its end
function update_func(player, ai, monsters, items)
  return "I am coming
end
