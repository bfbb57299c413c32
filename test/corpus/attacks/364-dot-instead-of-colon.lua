-- expect: error vetting: a method called with a dot
function update_func(player, ai, monsters, items)
  ai.move("d")
end
