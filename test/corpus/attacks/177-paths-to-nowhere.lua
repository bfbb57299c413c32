-- expect: blocked native-call-hang: a search that has to look at every cell before it gives up
function update_func(player, ai, monsters, items)
  while true do ai:find_path_to({ 1, 1 }) ai:find_path_to({ 500, 500 }) end
end
