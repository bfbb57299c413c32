-- expect: error vetting: wait does not exist
function update_func(player, ai, monsters, items)
  ai:move("d")
  wait(1)
  ai:move("d")
end
