-- expect: error vetting: += does not exist
count = 0
function update_func(player, ai, monsters, items)
  count += 1
end
