-- expect: error vetting: the first step of an empty path is nil
function update_func(player, ai, monsters, items)
  ai:move(ai:find_path_to({ 1, 1 })[1])
end
