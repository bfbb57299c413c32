-- expect: blocked native-call-hang: the longest ways, from anywhere to anywhere
function update_func(player, ai, monsters, items)
  while true do find_path_astar({ 2, 2 }, { 22, 23 }) find_path_astar({ 22, 2 }, { 2, 23 }) end
end
