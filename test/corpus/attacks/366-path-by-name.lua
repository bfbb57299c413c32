-- expect: error vetting: the way to a word
function update_func(player, ai, monsters, items)
  return #ai:find_path_to("sword")
end
