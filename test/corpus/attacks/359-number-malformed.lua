-- expect: error vetting: a number that is none
function update_func(player, ai, monsters, items)
  return 12abc
end
