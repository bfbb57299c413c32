-- expect: error vetting: a jump into the scope of a local
function update_func(player, ai, monsters, items)
  goto done
  local x = 1
  ::done::
  return x
end
