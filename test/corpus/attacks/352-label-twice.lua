-- expect: error vetting: the same label two times
function update_func(player, ai, monsters, items)
  ::again::
  ::again::
end
