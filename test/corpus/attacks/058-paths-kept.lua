-- expect: blocked memory: thousands of paths, kept
function update_func(player, ai, monsters, items)
  local keep = {}
  while true do keep[#keep + 1] = ai:find_path_to(items[1]) end
end
