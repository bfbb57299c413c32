-- expect: error vetting: a whole path as one direction
function update_func(player, ai, monsters, items)
  ai:move(ai:find_path_to(items[1]))
end
