-- expect: error vetting: a label that does not exist
function update_func(player, ai, monsters, items)
  goto continue
end
